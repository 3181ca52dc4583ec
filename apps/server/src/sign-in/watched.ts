import { isKnownAddress, knownPerson, type Library, noteSignIn } from '@failonce/library';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Wrong passwords of one account in a quarter of an hour, after which it is refused from addresses not known of it. */
const WRONG_PASSWORDS = 30;
const QUARTER_OF_AN_HOUR = 900;
const MINUTE = 60;

/** Watches the ways in: slows down guessing at one account, and writes refusals into the audit log. */
export interface Watched {
  /** Answers a request to sign in by password. `answer` asks the identity library. */
  byPassword(request: Request, asker: string, answer: () => Promise<Response>): Promise<Response>;
  /** The same for a passkey, of which nobody knows whose it would be. */
  byPasskey(asker: string, answer: () => Promise<Response>): Promise<Response>;
  /** Forgets the wrong passwords of somebody who has set a new one. */
  forgive(email: string): Promise<void>;
}

/** Watches the ways into a library, for as long as this process runs. */
export function watched(library: Library): Watched {
  const wrong = new RateLimiterMemory({ points: WRONG_PASSWORDS, duration: QUARTER_OF_AN_HOUR });
  // A guesser fills the log with one entry a minute, not with one for each guess.
  const told = new RateLimiterMemory({ points: 1, duration: MINUTE });
  const refused = async (person: string, asker: string, why: string): Promise<void> => {
    const isNews = await told.consume(`${person} ${asker} ${why}`).catch(() => undefined);
    if (isNews !== undefined) await noteSignIn(library, person, asker, { kind: 'session.refused', why });
  };
  return {
    byPassword: async (request, asker, answer) => {
      const email = await emailOf(request);
      const person = (await knownPerson(library, email)) ?? '';
      const isSpent = ((await wrong.get(email))?.consumedPoints ?? 0) >= WRONG_PASSWORDS;
      if (isSpent && !(person !== '' && (await isKnownAddress(library, person, asker)))) {
        await refused(person, asker, 'too-often');
        return Response.json({ code: 'too-many-requests', message: TOO_OFTEN }, { status: 429 });
      }
      const response = await answer();
      if (response.ok) await wrong.delete(email);
      else if (response.status === 401) {
        await wrong.penalty(email);
        await refused(person, asker, 'password');
      } else if (response.status !== 429) await refused(person, asker, 'not-let-in');
      return response;
    },
    byPasskey: async (asker, answer) => {
      const response = await answer();
      if (!response.ok && response.status !== 429) await refused('', asker, 'passkey');
      return response;
    },
    forgive: async (email) => {
      await wrong.delete(email.toLowerCase());
    },
  };
}

const TOO_OFTEN =
  'The password of this account was wrong too often. Wait a quarter of an hour, come in another way, or set a new password.';

async function emailOf(request: Request): Promise<string> {
  const body = (await request
    .clone()
    .json()
    .catch(() => ({}))) as { email?: unknown } | null;
  return typeof body?.email === 'string' ? body.email.trim().toLowerCase() : '';
}
