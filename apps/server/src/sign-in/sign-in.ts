import { AppError } from '@failonce/document';
import { type Library, NOBODY, type Viewer, viewerOfPerson } from '@failonce/library';
import type { Mail } from '../mail/mail.ts';
import { passwordMessage } from '../mail/messages.ts';
import { arriving } from './arriving.ts';
import { viewerByToken } from './by-token.ts';
import { ASKER, BASE_PATH, createIdentities, type IdentitiesOptions } from './identities.ts';
import { KeptSessions } from './kept-sessions.ts';
import { type Seal, sealWith } from './seal.ts';
import { readSingleSignOn, SINGLE_SIGN_ON, type SingleSignOn, writeSingleSignOn } from './single-sign-on.ts';
import { type SingleSignOnTest, singleSignOnTest } from './single-sign-on-test.ts';
import { watched } from './watched.ts';

/** Tells who asks, and lets people in. The one place where a request becomes a person. */
export interface SignIn {
  /** `library`: the one that is lent to the request. */
  viewerOf(request: Request, library?: Library): Promise<Viewer>;
  /** The id of the session that a request carries; undefined without one. */
  sessionOf(headers: Headers): Promise<string | undefined>;
  /** Answers what is asked below `/api/auth`; `asker` is the network address. */
  handle(request: Request, asker: string): Promise<Response>;
  /** A link for a person to set a new password, for an owner to hand on where there is no mail. */
  passwordLink(email: string): Promise<string>;
  /** How people come in from the company's identity provider. */
  /** Closes what others keep of their own and must read again, for one purpose. */
  sealFor(purpose: string): Seal;
  readonly singleSignOn: {
    read(): Promise<SingleSignOn | undefined>;
    write(viewer: Viewer, settings: SingleSignOn | undefined): Promise<void>;
    /** Begins a test of settings that are not kept yet: go to `address`, with the cookies. */
    test(viewer: Viewer, settings: SingleSignOn): ReturnType<SingleSignOnTest['begin']>;
    /** The settings that a test has ended with, as its page has kept them. */
    tested: SingleSignOnTest['tested'];
    /** Do the server's own settings say it? Then no owner changes it. */
    readonly fixed: boolean;
  };
}

export interface SignInOptions {
  readonly library: Library;
  /** Signs cookies and seals settings; the same on all replicas. */
  readonly secret: string;
  /** As people reach the server: “https://failonce.example.com”. */
  readonly address: string;
  readonly mail: Mail;
  /** How people come in from the identity provider, where the server's own settings say it; else an owner sets it. */
  readonly singleSignOn?: SingleSignOn | undefined;
  readonly tell: IdentitiesOptions['tell'];
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The sign-in of a library. */
export function createSignIn(options: SignInOptions): SignIn {
  const { library, secret, address, mail, tell } = options;
  const seal = sealWith(secret, SINGLE_SIGN_ON);
  const watch = watched(library);
  const base = {
    library,
    secret,
    address,
    tell,
    sendPasswordLink: async (to: string, link: string) => {
      await mail.send(passwordMessage(to, link));
    },
    passwordSet: watch.forgive,
  };
  const read = async () => options.singleSignOn ?? (await readSingleSignOn(library, seal));
  const identities = renewed(read, (singleSignOn) => createIdentities({ ...base, singleSignOn }));
  const sessions = new KeptSessions();
  const test = singleSignOnTest(base, sealWith(secret, 'single-sign-on test'));
  const viewerOf = async (request: Request, lent: Library = library): Promise<Viewer> => {
    const { headers, method } = request;
    const viewer = await viewerByToken(lent, headers);
    if (viewer !== undefined) {
      if (viewer.kind === 'person' && viewer.scope === 'read' && !SAFE.has(method))
        throw new AppError('not-allowed', { message: 'This token is for reading alone.' });
      return viewer;
    }
    const cookies = headers.get('cookie');
    if (cookies === null) return NOBODY;
    const signedIn = await sessions.viewerOf(lent, cookies, async () => {
      const auth = await identities();
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      return found === null ? NOBODY : await viewerOfPerson(lent, found.user.id);
    });
    if (signedIn.kind === 'person' && !SAFE.has(method)) refuseForeign(headers, address);
    return signedIn;
  };
  return {
    viewerOf,
    sealFor: (purpose) => sealWith(secret, purpose),
    sessionOf: async (headers) => {
      if (!headers.has('cookie')) return undefined;
      const found = await (await identities()).api.getSession({ headers, query: { disableRefresh: true } });
      return found?.session.id;
    },
    handle: async (request, asker) => {
      const headers = new Headers(request.headers);
      headers.set(ASKER, asker);
      const asked = new Request(request, { headers });
      const tested = await test.finish(asked, viewerOf);
      if (tested !== undefined) return tested;
      const auth = await identities();
      const answer = () => arriving.run({ asker }, () => auth.handler(asked));
      const path = new URL(request.url).pathname.slice(BASE_PATH.length);
      if (path === '/sign-in/email') return await withoutToken(await watch.byPassword(asked, asker, answer));
      if (path === '/passkey/verify-authentication') return await withoutToken(await watch.byPasskey(asker, answer));
      return await withoutToken(await answer());
    },
    passwordLink: async (email) => {
      const auth = await identities();
      let link: string | undefined;
      await arriving.run({ passwordLink: (given) => (link = given) }, () =>
        auth.api.requestPasswordReset({ body: { email } }),
      );
      if (link === undefined) throw new AppError('not-found', { message: 'This person has never signed in.' });
      return link;
    },
    singleSignOn: {
      read,
      write: async (viewer, settings) => {
        if (options.singleSignOn !== undefined)
          throw new AppError('not-allowed', {
            message: 'The settings of the server say how people sign in. Change it there (FAILONCE_OIDC_…).',
            details: { help: false },
          });
        await writeSingleSignOn(library, viewer, seal, settings);
      },
      test: (viewer, settings) => test.begin(viewer, settings),
      tested: test.tested,
      fixed: options.singleSignOn !== undefined,
    },
  };
}

/** What is made anew whenever an owner has set single sign-on otherwise, at whichever replica. */
function renewed<T>(
  read: () => Promise<SingleSignOn | undefined>,
  make: (settings: SingleSignOn | undefined) => T,
): () => Promise<T> {
  let made: { readonly of: string; readonly value: T } | undefined;
  return async () => {
    const settings = await read();
    const of = JSON.stringify(settings ?? null);
    if (made?.of !== of) made = { of, value: make(settings) };
    return made.value;
  };
}

/** The session's token is for its cookie alone, where no script of a page can read it. */
async function withoutToken(response: Response): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/json')) return response;
  const { status, headers } = response;
  const text = await response.text();
  const body: unknown = text === '' ? null : JSON.parse(text, (_, value) => strip(value));
  return new Response(text === '' ? null : JSON.stringify(body), { status, headers: withoutLength(headers) });
}

function strip(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('token' in value)) return value;
  const { token: _, ...rest } = value;
  return rest;
}

function withoutLength(headers: Headers): Headers {
  const rest = new Headers(headers);
  rest.delete('content-length');
  return rest;
}

/** A write that carries a session must come from our own pages, not from another site's. */
function refuseForeign(headers: Headers, address: string): void {
  const { origin } = new URL(address);
  const from = headers.get('origin');
  if (from === origin || (from === null && headers.get('sec-fetch-site') === 'same-origin')) return;
  throw new AppError('not-allowed', {
    message: `This request comes from ${from ?? 'nowhere that it tells'}. Open Failonce at ${origin}, or use an API token.`,
    details: { help: false },
  });
}
