import type { Library, Viewer } from '@failonce/library';
import type { Hono } from 'hono';
import pino from 'pino';
import { createApp } from '../app.ts';
import { createMetrics } from '../http/metrics.ts';
import { type Mail, NO_MAIL } from '../mail/mail.ts';
import type { Server } from '../server.ts';
import { sealWith } from '../sign-in/seal.ts';
import { createSignIn } from '../sign-in/sign-in.ts';
import { type Texts, textsWith } from '../texts/texts.ts';

const ADDRESS = 'http://localhost';

/** A server over a library, whose askers say themselves who they are. */
export function testServer(
  given: Library,
  mail: Mail = NO_MAIL,
  texts: Texts = textsWith(given.settings),
  address: string = ADDRESS,
): { readonly app: Hono; readonly as: (viewer: Viewer) => Ask } {
  const viewers = new Map<string, Viewer>();
  const app = createApp(serverOver(given, viewers, { mail, texts, address }));
  return {
    app,
    as: (viewer) => {
      const token = viewer.kind === 'person' ? `Bearer ${viewer.id}` : '';
      viewers.set(token, viewer);
      return async (method, path, { body, headers = {} } = {}) =>
        app.request(path, {
          method,
          headers: {
            ...(token === '' ? {} : { authorization: token }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        });
    },
  };
}

/** What a server consists of, over a library; who asks is looked up by the `Authorization` of `viewers` first. */
export function serverOver(
  given: Library,
  viewers: ReadonlyMap<string, Viewer>,
  {
    mail = NO_MAIL,
    texts = textsWith(given.settings),
    address = ADDRESS,
    log = pino({ level: 'silent' }),
  }: Partial<Pick<Server, 'mail' | 'texts' | 'address' | 'log'>>,
): Server {
  const library = { ...given, deriveElsewhere: texts.derive };
  const signIn = createSignIn({ library, secret: 'a secret of the tests', address, mail, tell: () => {} });
  return {
    library,
    signIn: {
      ...signIn,
      viewerOf: async (request, lent) => viewers.get(askerOf(request)) ?? (await signIn.viewerOf(request, lent)),
    },
    texts,
    mail,
    post: { seal: sealWith('a secret of the tests', 'endpoint'), within: true },
    log,
    metrics: createMetrics(),
    version: '0.0.0',
    address,
    trustProxy: false,
    requestsAMinute: 1_000_000,
  };
}

/** A browser cannot send a header with a socket: there the same stands in a cookie. */
function askerOf({ headers }: Request): string {
  const cookie = /(?:^|; )asker=([^;]{1,200})/.exec(headers.get('cookie') ?? '')?.[1];
  return headers.get('authorization') ?? (cookie === undefined ? '' : `Bearer ${cookie}`);
}

export type Ask = (
  method: string,
  path: string,
  more?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
) => Promise<Response>;
