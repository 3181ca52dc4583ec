import { AppError } from '@failonce/document';
import { asOfNow, shownChange } from '@failonce/library';
import { atomFeed, type Feed, jsonFeed } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type Context, Hono } from 'hono';
import { accept, queryOf } from '../accept.ts';
import { atOnceOf } from '../http/at-once.ts';
import { KeptPages } from '../http/kept-pages.ts';
import { can } from '../policies/can.ts';
import type { Server } from '../server.ts';
import { type Followed, readFeed } from './read-feed.ts';

const term = z.string().trim().min(1).max(200).optional();
const followed = { query: z.object({ service: term, cause: term }) };

/** The two kinds of feeds; a new kind is a line here. */
export const FEEDS: Readonly<Record<string, { readonly type: string; readonly write: (feed: Feed) => string }>> = {
  '/feed.atom': { type: 'application/atom+xml; charset=utf-8', write: atomFeed },
  '/feed.json': { type: 'application/feed+json; charset=utf-8', write: jsonFeed },
};

/** What programs that follow the library read: each time as one person, and only what that one may see. */
export function feeds(server: Server): Hono {
  const app = new Hono();
  const kept = new KeptPages();
  for (const [path, { type, write }] of Object.entries(FEEDS))
    app.get(path, async (c) => {
      c.set('route', path);
      const library = asOfNow(server.library, atOnceOf(c));
      const viewer = await server.signIn.viewerOf(withBearer(c.req.raw), library);
      if (!can(viewer, 'postmortem.read')) return refuse(c);
      const of = accept(followed, 'query', queryOf(c)) as Followed;
      const { etag } = kept.keyOf(server, viewer, await shownChange(library), path + JSON.stringify(of));
      const headers = { etag, 'cache-control': 'private, no-cache', vary: 'authorization, cookie' };
      if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
      const feed = await readFeed(library, viewer, new URL(server.address).origin, of);
      return c.body(write(feed), 200, { ...headers, 'content-type': type });
    });
  return app;
}

/** Feed readers can say a name and a password, and hardly any of them anything else: the token is the password. */
function withBearer(request: Request): Request {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]{1,2000})$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (encoded === undefined) return request;
  const given = Buffer.from(encoded, 'base64').toString('utf8');
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${given.slice(given.indexOf(':') + 1).replaceAll(/[^\x21-\x7e]/g, '')}`);
  return new Request(request.url, { headers });
}

function refuse(c: Context): Response {
  // A browser that asked for a name and a password would send them to all our pages from then on.
  if (c.req.header('accept')?.includes('text/html')) {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
  }
  c.header('www-authenticate', 'Basic realm="Failonce: any name, and an API token as the password", charset="UTF-8"');
  throw new AppError('not-signed-in');
}
