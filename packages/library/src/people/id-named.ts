import type { Library } from '../library.ts';
import type { Viewer } from '../viewer.ts';
import { needOwner, needSomebody } from './permitted.ts';

/**
 * The id of what a person, a team, a service or a postmortem is called: “PM-42”, an address, a name. Undefined where
 * there is nothing so called, or more than one. Of people, teams and services everybody may ask, of the rest an owner.
 */
export async function idNamed(
  { database: { read } }: Library,
  viewer: Viewer,
  text: string,
  among: 'people' | 'whoever owns' | 'everything' = 'everything',
): Promise<string | undefined> {
  if (among === 'whoever owns') needSomebody(viewer);
  else needOwner(viewer);
  const wanted = text.trim();
  const number = /^(?:PM-?)?(\d{1,9})$/i.exec(wanted)?.[1];
  if (number !== undefined && among === 'everything')
    return (await read.selectFrom('postmortem').select('id').where('number', '=', Number(number)).executeTakeFirst())
      ?.id;
  const lower = wanted.toLowerCase();
  const found: { readonly id: string }[] = await read
    .selectFrom('person')
    .select('id')
    .where((eb) =>
      eb.or([eb('email', '=', lower), eb(eb.fn<string>('lower', ['name']), '=', lower), eb('id', '=', wanted)]),
    )
    .limit(2)
    .execute();
  if (among !== 'people') {
    for (const table of ['team', 'service'] as const)
      found.push(
        ...(await read
          .selectFrom(table)
          .select('id')
          .where((eb) => eb.or([eb(eb.fn<string>('lower', ['name']), '=', lower), eb('id', '=', wanted)]))
          .limit(2)
          .execute()),
      );
  }
  return found.length === 1 ? found[0]?.id : undefined;
}
