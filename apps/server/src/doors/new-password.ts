import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Server } from '../server.ts';
import { askSignIn } from './ask-sign-in.ts';
import { formOf } from './form.ts';
import { field, type Html, newPasswordField, page, problemNote } from './layout.ts';

/** The pages of a forgotten password: one asks for the link, and the link leads to the other. */
export function newPasswordDoor(server: Server): Hono {
  const app = new Hono();
  const forgotten = (given: { readonly email?: string; readonly problem?: string } = {}): Html =>
    server.mail.available ? askPage(given) : page('A new password', html`${problemNote(given.problem)}${BY_AN_OWNER}`);

  app.get('/new-password', (c) => {
    const token = c.req.query('token') ?? '';
    return c.html(token === '' ? forgotten() : newPasswordPage(token));
  });
  app.post('/new-password', async (c) => {
    const { token = '', password = '', email = '' } = await formOf(c, server);
    if (token === '') {
      if (!server.mail.available) return c.html(forgotten(), 422);
      const problem = await askSignIn(c, server, '/request-password-reset', { email });
      return problem === undefined ? c.html(sentPage()) : c.html(forgotten({ email, problem }), 422);
    }
    const problem = await askSignIn(c, server, '/reset-password', { token, newPassword: password });
    if (problem === undefined) return c.html(donePage());
    return c.html(problem === 'Invalid token.' ? forgotten({ problem: SPENT }) : newPasswordPage(token, problem), 422);
  });
  return app;
}

const SPENT = 'This link does not work. It opens once, and within an hour.';
const BY_AN_OWNER = html`<p>This library sends no mail. Ask an owner of it for a link by which you can set a new password.</p>`;

function askPage({ email, problem }: { readonly email?: string; readonly problem?: string }): Html {
  return page(
    'A new password',
    html`${problemNote(problem)}
<p>We send you a link by which you can set it.</p>
<form method="post" action="/new-password">
${field({ name: 'email', label: 'E-mail', type: 'email', value: email ?? '', complete: 'username' })}
<button>Send the link</button>
</form>`,
  );
}

/** Alike for an address that is known and one that is not. */
function sentPage(): Html {
  return page(
    'Look into your mail',
    html`<p>If there is an account with this address, a link is on its way. It opens once, and within an hour.</p>`,
  );
}

function newPasswordPage(token: string, problem?: string): Html {
  return page(
    'Set a new password',
    html`${problemNote(problem)}
<form method="post" action="/new-password">
<input type="hidden" name="token" value="${token}">
${newPasswordField('New password')}
<button>Set it</button>
</form>`,
  );
}

function donePage(): Html {
  return page(
    'Your new password is set',
    html`<p>You were signed out everywhere. <a href="/sign-in">Sign in</a> with the new one.</p>`,
  );
}
