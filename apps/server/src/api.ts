import { AppError } from '@failonce/document';
import { asOfNow } from '@failonce/library';
import { type Context, Hono } from 'hono';
import { accept, queryOf } from './accept.ts';
import type { Answer, Route } from './define-route.ts';
import { atOnceOf } from './http/at-once.ts';
import { idempotencyKey, once } from './http/idempotency.ts';
import { standingHeaders } from './http/standing-headers.ts';
import { can } from './policies/can.ts';
import { routes } from './routes.generated.ts';
import type { Server } from './server.ts';

/** All routes below `/api/v1`. Each is checked in the same order: who asks, whether that one may, what was sent. */
export function api(server: Server): Hono {
  const app = new Hono();
  const standing = standingHeaders(server.address);
  // Fixed words before parameters: then Hono finds a route by one regular expression.
  const sorted = Object.values(routes).sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const route of sorted) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(route.method, path, (c) => answer(c, route, server, standing));
  }
  return app;
}

type Headers = Readonly<Record<string, string>>;

async function answer(c: Context, route: Route, server: Server, standing: Headers): Promise<Response> {
  c.set('route', route.path);
  const lent = route.method === 'get' ? asOfNow(server.library, atOnceOf(c)) : server.library;
  const viewer = await server.signIn.viewerOf(c.req.raw, lent);
  if (!can(viewer, route.permission)) throw new AppError(viewer.kind === 'person' ? 'not-allowed' : 'not-signed-in');
  const params = route.params === undefined ? {} : accept(route, 'params', c.req.param());
  const query = route.query === undefined ? {} : accept(route, 'query', queryOf(c));
  const bytes = route.takes === undefined ? NOTHING : await bytesOf(c, route.takes);
  const text = route.body === undefined ? '' : await c.req.text();
  const body = route.body === undefined ? undefined : accept(route, 'body', jsonOf(text, c));
  const handle = (library: Server['library']): Promise<Answer> =>
    route.handle({ server, library, viewer, params, query, body, bytes, headers: c.req.raw.headers });
  const key = route.method === 'post' && route.handsOutSecret !== true ? idempotencyKey(c.req.raw.headers) : undefined;
  const given =
    key === undefined || viewer.kind !== 'person'
      ? await handle(lent)
      : await once(
          server.library,
          {
            key,
            person: viewer.id,
            route: c.req.method + c.req.path,
            body: bytes.length > 0 ? Buffer.from(bytes).toString('base64') : text,
          },
          handle,
        );
  const response = responseOf(given, c, standing);
  for (const cookie of given.cookies ?? []) response.headers.append('set-cookie', cookie);
  return response;
}

const NOTHING = new Uint8Array();

/** What was sent; by a type that no form of another site can send. */
async function bytesOf(c: Context, types: readonly string[]): Promise<Uint8Array> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(type))
    throw new AppError('input-invalid', {
      message: `Send the file itself, with “Content-Type: ${types[0]}”.`,
      details: { field: 'content-type' },
    });
  return new Uint8Array(await c.req.arrayBuffer());
}

function jsonOf(text: string, c: Context): unknown {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json\b/i.test(type))
    throw new AppError('input-invalid', {
      message: 'Send JSON, with “Content-Type: application/json”.',
      details: { field: 'content-type' },
    });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('input-invalid', {
      message: `This is no JSON: ${error instanceof Error ? error.message : error}.`,
      details: { in: 'body' },
    });
  }
}

function responseOf({ status = 200, body, text, headers = {} }: Answer, c: Context, standing: Headers): Response {
  c.set('carriesHeaders', true);
  const always = { ...standing, 'x-request-id': c.get('requestId') };
  if (headers['etag'] !== undefined && c.req.method === 'GET' && c.req.header('if-none-match') === headers['etag'])
    return new Response(null, { status: 304, headers: { ...always, ...headers } });
  if (text === undefined && body === undefined)
    return new Response(null, { status: status === 200 ? 204 : status, headers: { ...always, ...headers } });
  const sent = text ?? { type: 'application/json', body: JSON.stringify(body) };
  return new Response(sent.body, {
    status,
    headers: { ...always, 'content-type': sent.type, 'cache-control': 'private, no-cache', ...headers },
  });
}
