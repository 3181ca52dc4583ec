import { passkey } from '@better-auth/passkey';
import { type Library, noteSignIn, type SignInEvent } from '@failonce/library';
import { type Auth, type BetterAuthOptions, betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { v7 as uuid } from 'uuid';
import { arriving } from './arriving.ts';
import { entranceOf } from './entrance.ts';
import { isGuessable } from './guessable.ts';
import { claimsOf, discoveryOf, groupsOf, SINGLE_SIGN_ON, type SingleSignOn } from './single-sign-on.ts';

/** Where sign-in is answered. */
export const BASE_PATH = '/api/auth';
/** Our own word for who asks; whatever a client sends under it is taken away. */
export const ASKER = 'x-failonce-asker';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Characters of a password at least. */
export const FEWEST_PASSWORD = 12;
/** Tries of one network address in a minute to give a password, a key or a code. */
const TRIES = 10;

export interface IdentitiesOptions {
  readonly library: Library;
  readonly secret: string;
  /** As people reach the server. */
  readonly address: string;
  readonly singleSignOn: SingleSignOn | undefined;
  /** Sends a link for a new password. */
  readonly sendPasswordLink: (to: string, link: string) => Promise<void>;
  /** Told when somebody has set a new password by a link. */
  readonly passwordSet: (email: string) => Promise<void>;
  readonly tell: (level: 'error' | 'warn', message: string) => void;
  /** For a test of single sign-on: nothing is kept. */
  readonly forTest?: boolean;
}

/**
 * Who people are: passwords, passkeys, single sign-on, sessions. All of it is better-auth's, in tables of its own beside
 * the library's; who comes in and what that one may do is decided by the library.
 */
export function createIdentities(options: IdentitiesOptions): Auth<BetterAuthOptions> {
  const { library, secret, address, singleSignOn, tell, forTest = false } = options;
  const entrance = entranceOf(library, singleSignOn);
  const note = (person: string, event: SignInEvent): Promise<void> =>
    forTest ? Promise.resolve() : noteSignIn(library, person, arriving.getStore()?.asker ?? '', event);
  const given: BetterAuthOptions = {
    appName: 'Failonce',
    baseURL: address,
    basePath: BASE_PATH,
    secret,
    database: forTest
      ? memoryAdapter({ auth_user: [], auth_session: [], auth_account: [], auth_verification: [], auth_rate_limit: [] })
      : { db: library.database.direct, type: library.database.kind },
    user: { modelName: 'auth_user' },
    session: { modelName: 'auth_session', expiresIn: 30 * DAY, updateAge: DAY },
    account: {
      modelName: 'auth_account',
      // Whoever was invited by an address is whoever the provider vouches for under it.
      accountLinking: {
        enabled: true,
        requireLocalEmailVerified: false,
        trustedProviders: singleSignOn?.vouchesForEmail ? [SINGLE_SIGN_ON] : [],
      },
      ...(forTest ? { storeStateStrategy: 'cookie' as const } : {}),
    },
    verification: { modelName: 'auth_verification', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: FEWEST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: HOUR,
      onPasswordReset: async ({ user }) => {
        await note(user.id, { kind: 'person.password-set' });
        await options.passwordSet(user.email);
      },
      sendResetPassword: async ({ user, token }) => {
        const link = `${address}/new-password?token=${token}`;
        const { passwordLink } = arriving.getStore() ?? {};
        if (passwordLink !== undefined) passwordLink(link);
        else await options.sendPasswordLink(user.email, link);
      },
    },
    plugins: [
      passkey({
        rpID: new URL(address).hostname,
        rpName: 'Failonce',
        origin: new URL(address).origin,
        schema: { passkey: { modelName: 'auth_passkey' } },
      }),
      ...(singleSignOn === undefined ? [] : [genericOAuth({ config: [providerOf(singleSignOn)] })]),
    ],
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        refuseGuessable(ctx.body, ctx.path === '/sign-up/email' ? 'password' : 'newPassword');
        if (ctx.path === '/sign-up/email') await entrance.checkInvitation(ctx.body?.invitation, ctx.body?.email);
      }),
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user, ctx) => {
            const { invitation } = (ctx?.body ?? {}) as { invitation?: string };
            const by = ctx?.path === '/sign-up/email' ? { invitation: String(invitation) } : SINGLE_SIGN_ON;
            return { data: { ...user, id: await entrance.welcome(user, by) } };
          },
        },
      },
      session: {
        create: {
          before: ({ userId }) => entrance.admit(userId),
          after: ({ userId }, ctx) => note(userId, { kind: 'session.opened', by: wayOf(ctx?.path) }),
        },
        delete: {
          after: async ({ userId }, ctx) => {
            if (/^\/(?:sign-out|revoke)/.test(ctx?.path ?? '')) await note(userId, { kind: 'session.ended' });
          },
        },
      },
      account: {
        // The provider's tokens have done their work; what is not kept cannot leak.
        create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
        update: {
          before: async (account) => ({ data: { ...account, ...NO_TOKENS } }),
          after: async ({ userId }, ctx) => {
            if (ctx?.path === '/change-password') await note(userId, { kind: 'person.password-set' });
          },
        },
      },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limit',
      window: MINUTE,
      max: 300,
      customRules: Object.fromEntries(
        [
          '/sign-in/*',
          '/sign-up/*',
          '/request-password-reset',
          '/reset-password',
          '/change-password',
          '/passkey/verify-*',
        ].map((path) => [path, { window: MINUTE, max: TRIES }]),
      ),
    },
    advanced: {
      cookiePrefix: forTest ? 'failonce-test' : 'failonce',
      useSecureCookies: new URL(address).protocol === 'https:',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: () => uuid() },
      ipAddress: { ipAddressHeaders: [ASKER] },
    },
    // What the library answers better, or what nobody should have.
    disabledPaths: [
      '/update-user',
      '/update-session',
      '/change-email',
      '/delete-user',
      '/list-sessions',
      '/revoke-session',
      '/get-access-token',
      '/refresh-token',
      '/account-info',
      '/send-verification-email',
      '/verify-email',
    ],
    onAPIError: { errorURL: `${address}/sign-in` },
    logger: {
      level: 'warn',
      disableColors: true,
      log: (level, message, ...more) => {
        const said = more.map((each) => (each instanceof Error ? each.message : '')).filter(Boolean);
        tell(level === 'error' ? 'error' : 'warn', [message, ...said].join(': '));
      },
    },
    telemetry: { enabled: false },
  };
  return betterAuth(given);
}

/** Refuses to set a password that others would try first. Signing in with one that is set is no matter of this. */
function refuseGuessable(body: Readonly<Record<string, unknown>> = {}, field: 'password' | 'newPassword'): void {
  const { name, email, [field]: newPassword } = body;
  if (typeof newPassword !== 'string' || newPassword.length < FEWEST_PASSWORD) return;
  const known = [name, email].filter((each) => typeof each === 'string');
  if (!isGuessable(newPassword, known)) return;
  throw new APIError('BAD_REQUEST', {
    code: 'PASSWORD_GUESSABLE',
    message:
      'This password is one of the first that others would try. A sentence of four or five words is a better one.',
  });
}

/** How somebody has come in, for the audit log. */
function wayOf(path = ''): string {
  if (path.startsWith('/callback/')) return SINGLE_SIGN_ON;
  return path.startsWith('/passkey/') ? 'passkey' : 'password';
}

const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null };

function providerOf(settings: SingleSignOn) {
  const { issuer, clientId, clientSecret, scopes, groupsClaim } = settings;
  return {
    providerId: SINGLE_SIGN_ON,
    discoveryUrl: discoveryOf(issuer),
    requireIdTokenVerification: true,
    clientId,
    clientSecret,
    scopes,
    getUserInfo: async (tokens: { idToken?: string | undefined; accessToken?: string | undefined }) => {
      const claims = await claimsOf(issuer, tokens);
      if (claims === undefined) return null;
      const store = arriving.getStore();
      if (store?.tested !== undefined) {
        store.tested(claims);
        // Nobody comes in by a test.
        return null;
      }
      if (store !== undefined) store.groups = groupsOf(claims, groupsClaim);
      const { sub, email, name, preferred_username } = claims as Record<string, string | undefined>;
      return {
        ...claims,
        sub,
        id: sub,
        email,
        emailVerified: claims['email_verified'] === true || claims['email_verified'] === 'true',
        name: name ?? preferred_username ?? '',
      };
    },
  };
}
