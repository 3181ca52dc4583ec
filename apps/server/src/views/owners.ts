import { findTeams, knownPerson, teamNamed } from '@failonce/library';
import type { AskedPage } from '../define-page.ts';
import { refuse } from '../forms/act-on.ts';

type Asked = Pick<AskedPage<never, never>, 'library' | 'viewer'>;

/** As many names as somebody looks through while typing; any other can be typed whole. */
const MOST_NAMES = 100;

/** Names of teams, for whoever types one. */
export async function teamNames({ library, viewer }: Asked): Promise<string[]> {
  return (await findTeams(library, viewer, { limit: MOST_NAMES })).items.map(({ name }) => name);
}

/** Who is meant by the name of a team or the address of a person. Throws `input-invalid` where nobody is. */
export async function ownerNamed(
  { library, viewer }: Asked,
  text: string,
): Promise<{ readonly team: string | undefined; readonly person: string | undefined }> {
  const wanted = text.trim();
  if (wanted === '') return { team: undefined, person: undefined };
  const team = await teamNamed(library, viewer, wanted);
  if (team !== undefined) return { team, person: undefined };
  const person = wanted.includes('@') ? await knownPerson(library, wanted).catch(() => undefined) : undefined;
  if (person === undefined) refuse('owner', `There is no team “${wanted}”, and nobody here has this address.`);
  return { team: undefined, person };
}
