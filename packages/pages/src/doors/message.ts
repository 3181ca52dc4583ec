import type { Door } from '../door.ts';
import { html } from '../html/html.ts';

/** A door that does not open, and why. */
export function messageDoor(title: string, message: string): Door {
  return { title, body: html`<p>${message}</p><p><a href="/">Open the library</a></p>` };
}
