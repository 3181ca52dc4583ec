import { isAppError } from '@failonce/document';
import { readInvitation } from '@failonce/library';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Server } from '../server.ts';
import { askSignIn } from './ask-sign-in.ts';
import { confirmDoor } from './confirm.ts';
import { formOf } from './form.ts';
import { DOORS_STYLE, field, type Html, newPasswordField, page, problemNote } from './layout.ts';
import { newPasswordDoor } from './new-password.ts';

/** The pages by which people come in. They work without a script. */
export function doors(server: Server): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    // Their addresses and fields hold secrets.
    if (c.res.headers.get('content-type')?.startsWith('text/html')) c.header('cache-control', 'no-store');
  });
  app.get('/doors.css', (c) => c.text(DOORS_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));

  app.get('/join', async (c) => {
    const invitation = c.req.query('invitation') ?? '';
    return c.html(await joinPage(server, { invitation }));
  });
  app.post('/join', async (c) => {
    const { name = '', email = '', password = '', invitation = '' } = await formOf(c, server);
    const problem = await askSignIn(c, server, '/sign-up/email', { name, email, password, invitation });
    return problem === undefined
      ? c.redirect('/', 303)
      : c.html(await joinPage(server, { invitation, name, email, problem }), 422);
  });

  app.get('/sign-in', (c) => c.html(signInPage({ next: nextOf(c.req.query('next')) })));
  app.post('/sign-in', async (c) => {
    const { email = '', password = '', next: given } = await formOf(c, server);
    const next = nextOf(given);
    const problem = await askSignIn(c, server, '/sign-in/email', { email, password });
    return problem === undefined ? c.redirect(next, 303) : c.html(signInPage({ next, email, problem }), 422);
  });

  app.route('/', confirmDoor(server));
  app.route('/', newPasswordDoor(server));
  return app;
}

async function joinPage(
  { library }: Server,
  given: { readonly invitation: string; readonly name?: string; readonly email?: string; readonly problem?: string },
): Promise<Html> {
  const { invitation, name, problem } = given;
  try {
    const { email: invited, role } = await readInvitation(library, invitation);
    const who = role === 'owner' ? 'You will be an owner of this library.' : `You will join this library as ${role}.`;
    return page(
      role === 'owner' ? 'Make the owner’s account' : 'Join the library',
      html`<p>${who}</p>${problemNote(problem)}
<form method="post" action="/join">
<input type="hidden" name="invitation" value="${invitation}">
${field({ name: 'name', label: 'Name', value: name ?? '', complete: 'name' })}
${field({ name: 'email', label: 'E-mail', type: 'email', value: given.email ?? invited ?? '', complete: 'username' })}
${newPasswordField('Password')}
<button>Make the account</button>
</form>`,
    );
  } catch (error) {
    if (!isAppError(error)) throw error;
    return page('This link does not work', html`<p>${error.message}</p>`);
  }
}

function signInPage(given: { readonly next: string; readonly email?: string; readonly problem?: string }): Html {
  const { next, email, problem } = given;
  return page(
    'Sign in',
    html`${problemNote(problem)}
<form method="post" action="/sign-in">
<input type="hidden" name="next" value="${next}">
${field({ name: 'email', label: 'E-mail', type: 'email', value: email ?? '', complete: 'username' })}
${field({ name: 'password', label: 'Password', type: 'password', complete: 'current-password' })}
<button>Sign in</button>
</form>
<p><a href="/new-password">Forgotten the password?</a></p>`,
  );
}

/** Where to go on: a place of ours, never another site. */
function nextOf(given: string | undefined): string {
  return given !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(given) ? given : '/';
}
