import {
  askOwnerDoor,
  type Door,
  doorOf,
  forgottenDoor,
  linkSentDoor,
  newPasswordDoor,
  passwordSetDoor,
} from '@failonce/pages';
import { readAssets } from '@failonce/publish';
import { type Context, Hono } from 'hono';
import { formOf } from '../forms/form.ts';
import type { Server } from '../server.ts';
import { FEWEST_PASSWORD } from '../sign-in/identities.ts';
import { askSignIn } from './ask-sign-in.ts';
import { browserOf } from './browser.ts';

/** The pages of a forgotten password: one asks for the link, and the link leads to the other. */
export function newPasswordDoors(server: Server): Hono {
  const app = new Hono();
  const show = (c: Context, door: Door, status: 200 | 422 = 200) =>
    c.html(doorOf(readAssets().addresses, door), status);
  const forgotten = (given: { readonly email?: string; readonly problem?: string } = {}): Door =>
    server.mail.available ? forgottenDoor(given) : askOwnerDoor(given.problem);

  app.get('/new-password', (c) => {
    const token = c.req.query('token') ?? '';
    return show(c, token === '' ? forgotten() : newPasswordDoor(token, FEWEST_PASSWORD));
  });
  app.post('/new-password', async (c) => {
    const { token = '', password = '', email = '' } = await formOf(c, server);
    const ask = async (path: string, body: unknown): Promise<string | undefined> =>
      (await askSignIn(server, browserOf(c, server), path, body)).problem;
    if (token === '') {
      if (!server.mail.available) return show(c, forgotten(), 422);
      const problem = await ask('/request-password-reset', { email });
      return problem === undefined ? show(c, linkSentDoor()) : show(c, forgotten({ email, problem }), 422);
    }
    const problem = await ask('/reset-password', { token, newPassword: password });
    if (problem === undefined) return show(c, passwordSetDoor());
    const spent = problem === 'Invalid token.';
    return show(c, spent ? forgotten({ problem: SPENT }) : newPasswordDoor(token, FEWEST_PASSWORD, problem), 422);
  });
  return app;
}

const SPENT = 'This link does not work. It opens once, and within an hour.';
