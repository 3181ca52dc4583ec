import { isAppError } from '@failonce/document';
import { answerLogin, readLogin } from '@failonce/library';
import { answeredDoor, confirmDoor, type Door, doorOf, messageDoor } from '@failonce/pages';
import { readAssets } from '@failonce/publish';
import { type Context, Hono } from 'hono';
import { formOf } from '../forms/form.ts';
import type { Server } from '../server.ts';

/** The page where a person lets a program in that shows a code: what `failonce login` opens. */
export function confirmDoors(server: Server): Hono {
  const app = new Hono();
  app.get('/confirm', async (c) => {
    const code = c.req.query('code') ?? '';
    const viewer = await server.signIn.viewerOf(c.req.raw);
    if (viewer.kind === 'person')
      return await answered(c, async () => confirmDoor(code, (await readLogin(server.library, code)).name));
    const next = `/confirm?code=${encodeURIComponent(code)}`;
    return c.redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303);
  });
  app.post('/confirm', async (c) => {
    const { code = '', answer } = await formOf(c, server);
    const viewer = await server.signIn.viewerOf(c.req.raw);
    const allow = answer === 'allow';
    return await answered(c, async () => {
      await answerLogin(server.library, viewer, code, allow);
      return answeredDoor(allow);
    });
  });
  return app;
}

/** The page that comes of it, or one that says why there is none. */
async function answered(c: Context, make: () => Promise<Door>): Promise<Response> {
  const { addresses } = readAssets();
  try {
    return await c.html(doorOf(addresses, await make()));
  } catch (error) {
    if (!isAppError(error)) throw error;
    const door = messageDoor('This code does not work', error.message);
    return await c.html(doorOf(addresses, door), error.httpStatus as 404);
  }
}
