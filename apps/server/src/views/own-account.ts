import { AppError } from '@failonce/document';
import { findTokens, listSessions, listTeams, readPerson, readPreferences } from '@failonce/library';
import type { Account } from '@failonce/pages';
import type { AskedPage } from '../define-page.ts';
import { askSignIn } from '../doors/ask-sign-in.ts';
import { FEWEST_PASSWORD } from '../sign-in/identities.ts';

interface Passkey {
  readonly id: string;
  readonly name?: string | null;
  readonly createdAt?: string | null;
}

/** The account of whoever asks: all that its page shows, without what forms add. */
export async function readOwnAccount(asked: AskedPage<never, never>, after: string | undefined): Promise<Account> {
  const { server, library, viewer, headers } = asked;
  if (viewer.kind !== 'person') throw new AppError('not-signed-in');
  const { name, email, teams } = await readPerson(library, viewer, viewer.id);
  const current = await server.signIn.sessionOf(headers);
  // What only the sign-in knows, it tells whoever has a session; a program that asks with a token has none.
  const told = async (path: string): Promise<readonly unknown[]> => {
    const { body } = current === undefined ? { body: [] } : await askSignIn(server, asked, path);
    return Array.isArray(body) ? body : [];
  };
  const accounts = (await told('/list-accounts')) as readonly { readonly providerId?: string }[];
  const passkeys = (await told('/passkey/list-user-passkeys')) as readonly Passkey[];
  const tokens = await findTokens(library, viewer, viewer.id, { after });
  const names = new Map((await listTeams(library, viewer)).map((team) => [team.id, team.name]));
  const { quiet, own, digest } = await readPreferences(library, viewer, viewer.id);
  return {
    name,
    mail: { ...quiet, own, digest: digest ?? viewer.role === 'owner' },
    email,
    role: viewer.role,
    owner: viewer.role === 'owner',
    teams: teams.map((id) => names.get(id) ?? id),
    password: accounts.some(({ providerId }) => providerId === 'credential'),
    fewestInPassword: FEWEST_PASSWORD,
    passkeys: passkeys.map(({ id, name, createdAt }) => ({
      id,
      name: name || 'Passkey',
      createdAt: createdAt ?? undefined,
    })),
    sessions: (await listSessions(library, viewer, viewer.id))
      .slice(0, MOST_SESSIONS)
      .map((session) => ({ ...session, current: session.id === current })),
    tokens: tokens.items,
    tokensInAll: tokens.total,
    more: {
      first: after === undefined ? undefined : '/account#tokens',
      next: tokens.next === undefined ? undefined : `/account?after=${tokens.next}#tokens`,
    },
  };
}

/** Nobody looks through more; the newest come first. */
const MOST_SESSIONS = 100;
