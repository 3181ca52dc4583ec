import { AppError } from '@failonce/document';
import type { Viewer } from '@failonce/library';
import { failedPage, testedPage } from '../doors/tested-page.ts';
import { arriving } from './arriving.ts';
import { BASE_PATH, createIdentities, type IdentitiesOptions } from './identities.ts';
import type { Seal } from './seal.ts';
import { type Claims, discover, SINGLE_SIGN_ON, type SingleSignOn } from './single-sign-on.ts';

/** A try of single sign-on by an owner, through the very code that signs people in, before the settings are kept. */
export interface SingleSignOnTest {
  /** Where the owner's browser has to go, and the cookies that it takes along. */
  begin(viewer: Viewer, settings: SingleSignOn): Promise<{ readonly address: string; readonly cookies: string[] }>;
  /** What the provider told, when the browser comes back from a test; undefined for every other request. */
  finish(request: Request, viewerOf: (request: Request) => Promise<Viewer>): Promise<Response | undefined>;
  /** The settings that the page of a test's end has kept, sealed, for the owner who has tried them; undefined for any other. */
  tested(viewer: Viewer, kept: string): SingleSignOn | undefined;
}

const COOKIE = 'failonce-test';
const KEPT = /(?:^|; ?)failonce-test=([\w-]+)/;
const LASTS_SECONDS = 600;

/** Everything that a test has to remember goes with the browser, sealed: any replica can go on with it. */
export function singleSignOnTest(
  options: Omit<IdentitiesOptions, 'singleSignOn' | 'forTest'>,
  seal: Seal,
): SingleSignOnTest {
  const { address } = options;
  const identities = (singleSignOn: SingleSignOn) => createIdentities({ ...options, singleSignOn, forTest: true });
  const secure = new URL(address).protocol === 'https:' ? '; Secure' : '';
  const cookie = (value: string, seconds: number): string =>
    `${COOKIE}=${value}; Path=${BASE_PATH}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
  const close = (person: string, settings: SingleSignOn): string =>
    seal.close(JSON.stringify({ settings, person, until: Date.now() + LASTS_SECONDS * 1000 }));
  const open = (viewer: Viewer, sealed: string): SingleSignOn | undefined => {
    const text = seal.open(sealed);
    if (text === undefined || viewer.kind !== 'person' || viewer.role !== 'owner') return undefined;
    const { settings, person, until } = JSON.parse(text) as { settings: SingleSignOn; person: string; until: number };
    return person === viewer.id && until >= Date.now() ? settings : undefined;
  };
  return {
    tested: open,
    begin: async (viewer, settings) => {
      if (viewer.kind !== 'person' || viewer.role !== 'owner') throw new AppError('not-allowed');
      await discover(settings.issuer);
      const asked = await identities(settings).handler(
        new Request(`${address}${BASE_PATH}/sign-in/social`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: new URL(address).origin },
          body: JSON.stringify({ provider: SINGLE_SIGN_ON, callbackURL: address }),
        }),
      );
      const { url } = (await asked.json()) as { url?: string };
      if (url === undefined)
        throw new AppError('input-invalid', {
          message: 'The identity provider describes itself in a way that cannot be used.',
          details: { field: 'issuer' },
        });
      const kept = cookie(close(viewer.id, settings), LASTS_SECONDS);
      return { address: url, cookies: [...asked.headers.getSetCookie(), kept] };
    },
    finish: async (request, viewerOf) => {
      if (!new URL(request.url).pathname.startsWith(`${BASE_PATH}/callback/`)) return undefined;
      const sealed = KEPT.exec(request.headers.get('cookie') ?? '')?.[1];
      const viewer = await viewerOf(request);
      const settings = sealed === undefined ? undefined : open(viewer, sealed);
      if (settings === undefined || viewer.kind !== 'person') return undefined;
      let claims: Claims | undefined;
      const ended = await arriving.run({ tested: (told) => (claims = told) }, () =>
        identities(settings).handler(request),
      );
      const refused = new URL(ended.headers.get('location') ?? address, address).searchParams;
      // What is saved then is what was tested, and its secret was shown to nobody.
      const kept = close(viewer.id, settings);
      const shown = claims === undefined ? failedPage(refused, kept) : testedPage(claims, settings, kept);
      return new Response(shown, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
          'set-cookie': cookie('', 0),
        },
      });
    },
  };
}
