import { isAppError } from '@failonce/document';
import { answerLogin, readLogin } from '@failonce/library';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Server } from '../server.ts';
import { formOf } from './form.ts';
import { type Html, page } from './layout.ts';

/** The page where a person lets a program in that shows a code: what `failonce login` opens. */
export function confirmDoor(server: Server): Hono {
  const app = new Hono();
  app.get('/confirm', async (c) => {
    const code = c.req.query('code') ?? '';
    const viewer = await server.signIn.viewerOf(c.req.raw);
    if (viewer.kind === 'person')
      return await answered(c, async () => confirmPage(code, (await readLogin(server.library, code)).name));
    const next = `/confirm?code=${encodeURIComponent(code)}`;
    return c.redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303);
  });
  app.post('/confirm', async (c) => {
    const { code = '', answer } = await formOf(c, server);
    const viewer = await server.signIn.viewerOf(c.req.raw);
    const allow = answer === 'allow';
    return await answered(c, async () => {
      await answerLogin(server.library, viewer, code, allow);
      return allow
        ? page('It is let in', html`<p>Go back to your terminal: it goes on by itself. You can close this page.</p>`)
        : page(
            'It was refused',
            html`<p>The program gets nothing. If you did not start it, nothing else is to be done.</p>`,
          );
    });
  });
  return app;
}

function confirmPage(code: string, name: string): Html {
  return page(
    'Let this program in?',
    html`<p><b>${name}</b> asks to read and write in your name. Let it in only if you have started it yourself, and it shows this code:</p>
<p class="code">${code}</p>
<form method="post" action="/confirm">
<input type="hidden" name="code" value="${code}">
<button name="answer" value="allow">Let it in</button>
<button name="answer" value="refuse">Refuse it</button>
</form>`,
  );
}

/** The page that comes of it, or one that says why there is none. */
async function answered(c: Context, make: () => Promise<Html>): Promise<Response> {
  try {
    return await c.html(await make());
  } catch (error) {
    if (!isAppError(error)) throw error;
    return await c.html(page('This code does not work', html`<p>${error.message}</p>`), error.httpStatus as 404);
  }
}
