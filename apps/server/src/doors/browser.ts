import type { Context } from 'hono';
import { askerOf } from '../http/rate-limit.ts';
import type { Server } from '../server.ts';

/** What the sign-in has to know of the browser that asks. */
export function browserOf(c: Context, { trustProxy }: Server): { readonly headers: Headers; readonly asker: string } {
  return { headers: c.req.raw.headers, asker: askerOf(c, trustProxy) };
}

/** Lets a browser in: with its cookies, on to where it wanted. */
export function goOn(c: Context, address: string, cookies: readonly string[]): Response {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
  return c.redirect(address, 303);
}
