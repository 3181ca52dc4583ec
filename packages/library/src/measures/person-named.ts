import type { Queries, Writing } from '../database/database.ts';
import { namesOf } from '../people/named-in-texts.ts';

/** The id of the one person whom a text means by a name; undefined where it is nobody's, or more than one's. */
export async function personNamed(db: Queries | Writing, name: string | undefined): Promise<string | undefined> {
  const wanted = name?.replace(/^@/, '').trim().toLowerCase() ?? '';
  if (wanted === '') return undefined;
  // Narrowed by the database, and decided by the one rule of how texts name people.
  const whole = wanted.replaceAll(/[.-]/g, ' ');
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where((eb) =>
      eb.or([
        eb('email', '=', wanted),
        eb('email', 'like', `${wanted.replaceAll(/[!%_]/g, '!$&')}@%`),
        eb(eb.fn<string>('lower', ['name']), 'in', [wanted, whole]),
      ]),
    )
    .limit(20)
    .execute();
  const [found, other] = rows.filter((each) => namesOf(each.name, each.email).has(wanted));
  return other === undefined ? found?.id : undefined;
}
