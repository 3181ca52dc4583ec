import { isAppError } from '@failonce/document';
import { readInvitation } from '@failonce/library';
import { type Door, doorOf, joinDoor, messageDoor } from '@failonce/pages';
import { readAssets } from '@failonce/publish';
import { Hono } from 'hono';
import { formOf } from '../forms/form.ts';
import type { Server } from '../server.ts';
import { FEWEST_PASSWORD } from '../sign-in/identities.ts';
import { askSignIn } from './ask-sign-in.ts';
import { browserOf, goOn } from './browser.ts';
import { confirmDoors } from './confirm.ts';
import { newPasswordDoors } from './new-password.ts';
import { signInDoors } from './sign-in.ts';

/** The pages by which people come in. They work without a script. */
export function doors(server: Server): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    // Their addresses and fields hold secrets.
    if (c.res.headers.get('content-type')?.startsWith('text/html')) c.header('cache-control', 'no-store');
  });

  app.get('/join', async (c) => {
    const invitation = c.req.query('invitation') ?? '';
    return c.html(doorOf(readAssets().addresses, await join(server, { invitation })));
  });
  app.post('/join', async (c) => {
    const { name = '', email = '', password = '', invitation = '' } = await formOf(c, server);
    const given = { name, email, password, invitation };
    const { problem, cookies } = await askSignIn(server, browserOf(c, server), '/sign-up/email', given);
    if (problem !== undefined)
      return c.html(doorOf(readAssets().addresses, await join(server, { invitation, name, email, problem })), 422);
    return goOn(c, '/', cookies);
  });

  app.route('/', signInDoors(server));
  app.route('/', confirmDoors(server));
  app.route('/', newPasswordDoors(server));
  return app;
}

async function join(
  { library }: Server,
  given: { readonly invitation: string; readonly name?: string; readonly email?: string; readonly problem?: string },
): Promise<Door> {
  try {
    const { email: invited, role } = await readInvitation(library, given.invitation);
    return joinDoor({ ...given, role, email: given.email ?? invited, fewest: FEWEST_PASSWORD });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return messageDoor('This link does not work', error.message);
  }
}
