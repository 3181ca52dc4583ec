import type { Door } from '../door.ts';
import { html } from '../html/html.ts';

/** Asks a person whether to let a program in, which shows the same code. */
export function confirmDoor(code: string, name: string): Door {
  return {
    title: 'Let this program in?',
    body: html`<p><b>${name}</b> asks to read and write in your name. Let it in only if you have started it yourself, and it shows this code:</p>
<p class="code">${code}</p>
<form class="form" method="post" action="/confirm">
<input type="hidden" name="code" value="${code}">
<span class="two"><button class="button button-main" name="answer" value="allow">Let it in</button>
<button class="button" name="answer" value="refuse">Refuse it</button></span>
</form>`,
  };
}

/** What came of the answer. */
export function answeredDoor(allowed: boolean): Door {
  return allowed
    ? {
        title: 'It is let in',
        body: html`<p>Go back to your terminal: it goes on by itself. You can close this page.</p>`,
      }
    : {
        title: 'It was refused',
        body: html`<p>The program gets nothing. If you did not start it, nothing else is to be done.</p>`,
      };
}
