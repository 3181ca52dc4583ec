import { AppError } from '@failonce/document';
import { type Library, ROLES, type Role, readSetting, type Viewer, writeSetting } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import type { Seal } from './seal.ts';

/** What the settings of single sign-on are kept under, and what its accounts are known by. */
export const SINGLE_SIGN_ON = 'single-sign-on';

/** Where the provider sends people back to. */
export const REDIRECT_PATH = `/api/auth/callback/${SINGLE_SIGN_ON}`;

/** How the company's identity provider (OpenID Connect) lets people in. */
export const singleSignOnShape = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }).openapi({ example: 'https://id.example.com/realms/company' }),
  clientId: z.string().min(1).max(500),
  clientSecret: z.string().min(1).max(2000),
  scopes: z.array(z.string().min(1).max(100)).max(20).default(['openid', 'email', 'profile']),
  /** Where the groups of a person stand in what the provider tells. */
  groupsClaim: z.string().min(1).max(200).default('groups'),
  /** Does a group that no team follows become a team? Otherwise only teams whose group was named by hand follow one. */
  createTeams: z.boolean().default(true),
  /** The role of whoever comes in this way for the first time. */
  role: z.enum(ROLES).default('editor' satisfies Role),
  /** Only addresses of these domains come in; everybody whom the provider knows, where it is empty. */
  domains: z.array(z.string().min(1).max(253).toLowerCase()).max(100).default([]),
  /** The provider vouches for every e-mail address, though it does not say so each time. */
  vouchesForEmail: z.boolean().default(false),
});

export type SingleSignOn = z.output<typeof singleSignOnShape>;

/** What the server's own settings say of single sign-on; undefined where they do not. Throws `config-invalid`. */
export function singleSignOnOf(given: {
  readonly oidcIssuer: string | undefined;
  readonly oidcClientId: string | undefined;
  readonly oidcClientSecret: string | undefined;
  readonly oidcGroups: string;
}): SingleSignOn | undefined {
  if (given.oidcIssuer === undefined) return undefined;
  const parsed = singleSignOnShape.safeParse({
    issuer: given.oidcIssuer,
    clientId: given.oidcClientId,
    clientSecret: given.oidcClientSecret,
    groupsClaim: given.oidcGroups,
  });
  if (parsed.success) return parsed.data;
  throw new AppError('config-invalid', {
    message: 'FAILONCE_OIDC_ISSUER needs FAILONCE_OIDC_CLIENT_ID and FAILONCE_OIDC_CLIENT_SECRET beside it.',
    details: { help: 'failonce serve --help' },
  });
}

/** The settings as they stand; undefined where there are none, or where another server's secret has sealed them. */
export async function readSingleSignOn(library: Library, seal: Seal): Promise<SingleSignOn | undefined> {
  const sealed = await readSetting(library, SINGLE_SIGN_ON);
  const text = typeof sealed === 'string' ? seal.open(sealed) : undefined;
  if (text === undefined) return undefined;
  const parsed = singleSignOnShape.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : undefined;
}

/** Sets how people come in from the identity provider, for an owner; `undefined` ends it. */
export async function writeSingleSignOn(
  library: Library,
  viewer: Viewer,
  seal: Seal,
  settings: SingleSignOn | undefined,
): Promise<void> {
  const value = settings === undefined ? undefined : seal.close(JSON.stringify(settings));
  await writeSetting(library, viewer, SINGLE_SIGN_ON, value);
}

/** What an identity provider tells of a person, from its token and its own answer together. */
export type Claims = Readonly<Record<string, unknown>>;

/** The groups among the claims: a list of names, or one name. `a.b` stands for `b` within `a`. */
export function groupsOf(claims: Claims, groupsClaim: string): string[] {
  const steps = Object.hasOwn(claims, groupsClaim) ? [groupsClaim] : groupsClaim.split('.');
  let value: unknown = claims;
  for (const step of steps)
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  const groups = Array.isArray(value) ? value : [value];
  return groups.filter((group) => typeof group === 'string' && group !== '');
}

/** The address of a provider's description of itself. */
export function discoveryOf(issuer: string): string {
  return `${withoutSlash(issuer)}/.well-known/openid-configuration`;
}

/** Issuers are written with a slash at the end and without. */
function withoutSlash(issuer: string): string {
  return issuer.endsWith('/') ? issuer.slice(0, -1) : issuer;
}

/**
 * What is asked of a provider at each sign-in. Throws `input-invalid` where it does not describe itself, or as somebody
 * else than it was named.
 */
export async function discover(issuer: string): Promise<{ readonly userInfo: string | undefined }> {
  const refuse = (message: string): never => {
    throw new AppError('input-invalid', { message, details: { field: 'issuer' } });
  };
  const address = discoveryOf(issuer);
  const answer = await fetch(address, { signal: AbortSignal.timeout(WAIT) }).catch((error: Error) =>
    refuse(`The identity provider does not answer at ${address}: ${(error.cause as Error)?.message ?? error.message}.`),
  );
  if (!answer.ok) refuse(`${address} answers with ${answer.status}. Is this the issuer?`);
  const told = (await answer.json().catch(() => refuse(`${address} gives no JSON. Is this the issuer?`))) as Claims;
  if (withoutSlash(String(told['issuer'])) !== withoutSlash(issuer))
    refuse(`The provider calls itself “${told['issuer']}”. Write the issuer just so.`);
  const missing = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'].find(
    (each) => typeof told[each] !== 'string',
  );
  if (missing !== undefined) refuse(`The provider names no “${missing}”, so it cannot be used.`);
  const userInfo = told['userinfo_endpoint'];
  return { userInfo: typeof userInfo === 'string' ? userInfo : undefined };
}

const WAIT = 10_000;

/**
 * All that a provider tells of a person: the claims of its token, whose signature was checked before, and what it adds
 * when it is asked with the access token.
 */
export async function claimsOf(
  issuer: string,
  { idToken, accessToken }: { readonly idToken?: string | undefined; readonly accessToken?: string | undefined },
): Promise<Claims | undefined> {
  const [, payload] = idToken?.split('.') ?? [];
  if (payload === undefined) return undefined;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  const { userInfo } = await discover(issuer);
  if (userInfo === undefined || accessToken === undefined) return claims;
  const answer = await fetch(userInfo, {
    headers: { authorization: `Bearer ${accessToken}` },
    signal: AbortSignal.timeout(WAIT),
  });
  if (!answer.ok) return claims;
  const more = (await answer.json().catch(() => ({}))) as Claims;
  // What tells of somebody else is not to be believed (OpenID Connect Core 5.3.2).
  return more['sub'] === claims['sub'] ? { ...more, ...claims } : claims;
}
