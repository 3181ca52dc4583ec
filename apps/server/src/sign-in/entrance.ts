import { AppError, isAppError } from '@failonce/document';
import { followGroups, join, knownPerson, type Library, readInvitation, viewerOfPerson } from '@failonce/library';
import { APIError } from 'better-auth/api';
import { v7 as uuid } from 'uuid';
import { arriving } from './arriving.ts';
import type { SingleSignOn } from './single-sign-on.ts';

/** Somebody about to be let in for the first time. */
interface Coming {
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
}

/** Decides who comes in: by an invitation, or because the company's identity provider knows them. */
export interface Entrance {
  /** Throws where a token is none, before anything else is looked at. */
  readonly checkInvitation: (token: unknown, email: unknown) => Promise<void>;
  /** Makes a newcomer a person of the library, and answers the id. */
  readonly welcome: (coming: Coming, by: { readonly invitation: string } | 'single-sign-on') => Promise<string>;
  /** Lets somebody who is known in, with the teams that the identity provider's groups give. */
  readonly admit: (person: string) => Promise<void>;
}

/** The entrance of a library, as its owners have set it. */
export function entranceOf(library: Library, singleSignOn: SingleSignOn | undefined): Entrance {
  return {
    checkInvitation: (token, email) =>
      asAnswer(async () => {
        if (typeof token !== 'string' || token === '')
          throw new AppError('not-allowed', {
            message: 'Nobody signs up without an invitation. Ask an owner for one.',
          });
        const invitation = await readInvitation(library, token);
        if (invitation.email !== undefined && invitation.email !== String(email).trim().toLowerCase())
          throw new AppError('input-invalid', { message: `This invitation is for ${invitation.email}.` });
      }),
    welcome: (coming, by) =>
      asAnswer(async () => {
        const known = await knownPerson(library, coming.email);
        if (by === 'single-sign-on') checkAddress(coming, known !== undefined, singleSignOn);
        const id = known ?? uuid();
        const name = coming.name.trim() || (coming.email.split('@')[0] as string);
        const entrance = by === 'single-sign-on' ? { role: singleSignOn?.role ?? 'reader' } : by;
        await join(library, { id, name, email: coming.email }, entrance);
        return id;
      }),
    admit: (person) =>
      asAnswer(async () => {
        const { groups } = arriving.getStore() ?? {};
        if (groups !== undefined && singleSignOn !== undefined)
          await followGroups(library, person, groups, { create: singleSignOn.createTeams });
        if ((await viewerOfPerson(library, person)).kind !== 'person')
          throw new AppError('not-allowed', { message: 'This account was disabled. Ask an owner of the library.' });
      }),
  };
}

function checkAddress(
  { email, emailVerified }: Coming,
  known: boolean,
  { domains, vouchesForEmail }: Pick<SingleSignOn, 'domains' | 'vouchesForEmail'> = {
    domains: [],
    vouchesForEmail: false,
  },
): void {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (domains.length > 0 && !domains.includes(domain))
    throw new AppError('not-allowed', { message: `People of ${domain} do not come in this way. Ask an owner.` });
  // Whoever may call himself what he likes must not become somebody who is here.
  if (known && !emailVerified && !vouchesForEmail)
    throw new AppError('not-allowed', { message: 'The identity provider does not vouch for this e-mail address.' });
}

/** An expected failure, as the identity library hands it on. */
async function asAnswer<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isAppError(error)) throw error;
    const status = error.code === 'input-invalid' ? 'UNPROCESSABLE_ENTITY' : 'FORBIDDEN';
    throw new APIError(status, { code: error.code, message: error.message });
  }
}
