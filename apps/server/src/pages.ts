import { AppError } from '@failonce/document';
import { asOfNow, type Library, shownChange, type Viewer } from '@failonce/library';
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { accept, queryOf } from './accept.ts';
import type { AskedPage, PageRoute, Shown } from './define-page.ts';
import { filesOf, formOf } from './forms/form.ts';
import { render } from './frame.ts';
import { atOnceOf } from './http/at-once.ts';
import { send } from './http/compressed.ts';
import { KeptPages } from './http/kept-pages.ts';
import { askerOf } from './http/rate-limit.ts';
import { policyWithStyles, standingHeaders } from './http/standing-headers.ts';
import { pages as registry } from './pages.generated.ts';
import { can } from './policies/can.ts';
import type { Server } from './server.ts';

/** All pages for people. Each is checked in the same order: who asks, whether that one may, what was sent. */
export function pages(server: Server): Hono {
  const app = new Hono();
  const kept = new KeptPages();
  const standing = standingHeaders(server.address);
  for (const page of Object.values(registry)) {
    const path = page.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.get(path, (c) => show(c, page, server, kept, standing));
    if (page.act !== undefined) app.post(path, (c) => act(c, page, server));
  }
  return app;
}

async function show(
  c: Context,
  page: PageRoute,
  server: Server,
  kept: KeptPages,
  standing: Readonly<Record<string, string>>,
): Promise<Response> {
  c.set('route', page.path);
  let isPrivate = false;
  const readPrivate = (): void => {
    isPrivate = true;
  };
  const library = { ...asOfNow(server.library, atOnceOf(c)), readPrivate };
  const viewer = await server.signIn.viewerOf(c.req.raw, library);
  const address = addressOf(c);
  if (!can(viewer, page.permission)) {
    if (viewer.kind === 'person') throw new AppError('not-allowed');
    return c.redirect(`/sign-in?next=${encodeURIComponent(address)}`, 303);
  }
  const asked = (): AskedPage<never, never> => askedOf(c, page, server, library, viewer);
  const isKept = typeof page.kept === 'function' ? page.kept(asked().query) : page.kept === true;
  if (!isKept) return answer(c, server, viewer, await page.show(asked()));
  const key = kept.keyOf(server, viewer, await shownChange(library), address);
  const headers = { ...standing, 'x-request-id': c.get('requestId'), ...headersOf(key.etag) };
  if (c.req.header('if-none-match') === key.etag) {
    c.set('carriesHeaders', true);
    return new Response(null, { status: 304, headers });
  }
  const before = kept.get(key);
  if (before !== undefined) return send(c, before, headers);
  const shown = await page.show(asked());
  // Who reads what is private is written down each time.
  if (isPrivate || !('page' in shown) || shown.status !== undefined) return answer(c, server, viewer, shown);
  return send(c, kept.set(key, await render(server, viewer, shown.page)), headers);
}

/** What was asked for, from the first slash on, as it was written. */
function addressOf({ req: { url } }: Context): string {
  return url.slice(url.indexOf('/', url.indexOf('//') + 2));
}

async function act(c: Context, page: PageRoute, server: Server): Promise<Response> {
  c.set('route', page.path);
  const viewer = await server.signIn.viewerOf(c.req.raw);
  if (!can(viewer, page.permission)) throw new AppError(viewer.kind === 'person' ? 'not-allowed' : 'not-signed-in');
  const form = await formOf(c, server);
  return answer(
    c,
    server,
    viewer,
    (await page.act?.({ ...askedOf(c, page, server, server.library, viewer), form, files: await filesOf(c) })) as Shown,
  );
}

function askedOf(
  c: Context,
  page: PageRoute,
  server: Server,
  library: Library,
  viewer: Viewer,
): AskedPage<never, never> {
  const params = accept(page, 'params', c.req.param());
  const query = accept(page, 'query', queryOf(c));
  const { headers } = c.req.raw;
  return {
    server,
    library,
    viewer,
    params: params as never,
    query: query as never,
    headers,
    asker: askerOf(c, server.trustProxy),
  };
}

async function answer(c: Context, server: Server, viewer: Viewer, shown: Shown): Promise<Response> {
  for (const cookie of shown.cookies ?? []) c.header('set-cookie', cookie, { append: true });
  if ('to' in shown) return c.redirect(shown.to, shown.status ?? 303);
  const markup = await render(server, viewer, shown.page);
  const { styleNonce } = shown.page;
  return c.html(markup, (shown.status ?? 200) as ContentfulStatusCode, {
    'cache-control': 'private, no-store',
    ...(styleNonce === undefined ? {} : { 'content-security-policy': policyWithStyles(styleNonce) }),
  });
}

/** It may be kept by the reader's browser, which asks each time whether it is still so. */
function headersOf(etag: string): Record<string, string> {
  return { etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding, cookie' };
}
