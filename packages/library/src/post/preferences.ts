import { appendChange } from '../changes/append-change.ts';
import type { Queries } from '../database/database.ts';
import type { Library } from '../library.ts';
import { needOwner, needSelfOrOwner } from '../people/permitted.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { QUIET_NIGHTS, type QuietHours, quietHoursOf } from './quiet-hours.ts';

/** When and of what a person wants to be mailed. */
export interface Preferences {
  readonly quiet: QuietHours;
  /** Did the person say so, or the library? */
  readonly own: boolean;
  /** The weekly digest; undefined where the person has not said: then owners get it. */
  readonly digest: boolean | undefined;
}

const SETTING = 'quiet-hours';

/** The quiet hours of everybody who has not chosen others. */
export async function quietHours(db: Queries): Promise<QuietHours> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', SETTING).executeTakeFirst();
  return row === undefined ? QUIET_NIGHTS : JSON.parse(row.value);
}

/** Sets them. Throws `not-allowed` and `input-invalid`. */
export async function setQuietHours({ database, now }: Library, viewer: Viewer, given: QuietHours): Promise<void> {
  needOwner(viewer);
  const value = JSON.stringify(quietHoursOf(given));
  await database.write(async (writing) => {
    await writing.deleteFrom('setting').where('name', '=', SETTING).execute();
    await writing.insertInto('setting').values({ name: SETTING, value }).execute();
    await appendChange(writing, database, {
      kind: 'setting.changed',
      subject: SETTING,
      actor: actorOf(viewer),
      at: now(),
    });
  });
}

/** When and of what a person wants to be mailed. */
export async function readPreferences(
  { database: { read } }: Library,
  viewer: Viewer,
  person: string,
): Promise<Preferences> {
  needSelfOrOwner(viewer, person);
  const row = await read.selectFrom('preference').selectAll().where('person_id', '=', person).executeTakeFirst();
  return {
    quiet: row?.quiet ? JSON.parse(row.quiet) : await quietHours(read),
    own: Boolean(row?.quiet),
    digest: row === undefined || row.digest === null ? undefined : row.digest === 1,
  };
}

/** Sets one's own; `quiet: undefined` means as everybody. Throws `not-allowed` and `input-invalid`. */
export async function setPreferences(
  { database }: Library,
  viewer: Viewer,
  person: string,
  { quiet, digest }: { readonly quiet: QuietHours | undefined; readonly digest: boolean | undefined },
): Promise<void> {
  needSelfOrOwner(viewer, person);
  const row = {
    quiet: quiet === undefined ? null : JSON.stringify(quietHoursOf(quiet)),
    digest: digest === undefined ? null : Number(digest),
  };
  await database.write(async (writing) => {
    await writing
      .insertInto('preference')
      .values({ person_id: person, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
      .execute();
  });
}
