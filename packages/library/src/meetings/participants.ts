import type { Queries } from '../database/database.ts';
import { addressOf, nameOf, refuseInput } from '../people/names.ts';

/** Somebody who comes: a person of the library, or a name alone. */
export type Participant = { readonly person: string } | { readonly name: string };

const MOST = 100;

/**
 * Who is meant by lines of text: an address or the name of a person of the library is that person, any other name stands as
 * it is. Throws `input-invalid` for an address that nobody here has.
 */
export async function participantsNamed(db: Queries, lines: readonly string[]): Promise<Participant[]> {
  const wanted = [...new Set(lines.map((line) => line.replaceAll(/\s+/g, ' ').trim()))].filter((line) => line !== '');
  if (wanted.length > MOST) refuseInput('participants', `A meeting has at most ${MOST} participants.`);
  const found: Participant[] = [];
  for (const line of wanted) {
    const isAddress = line.includes('@') && !line.includes(' ');
    const rows = await db
      .selectFrom('person')
      .select('id')
      .where((eb) => (isAddress ? eb('email', '=', addressOf(line)) : eb('name', '=', line)))
      .limit(2)
      .execute();
    const [person] = rows;
    if (isAddress && person === undefined)
      refuseInput('participants', `Nobody here has the address ${line}. Write the name alone for a guest.`);
    // Two of one name: the name says as much as is known.
    found.push(person !== undefined && rows.length === 1 ? { person: person.id } : { name: nameOf(line) });
  }
  return found.filter((each, at) => found.findIndex((other) => JSON.stringify(other) === JSON.stringify(each)) === at);
}
