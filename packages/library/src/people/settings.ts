import { appendChange } from '../changes/append-change.ts';
import type { Library } from '../library.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { needOwner } from './permitted.ts';

/** What owners have set under a name; undefined where they have not. Its reader knows what it means. */
export async function readSetting({ database }: Library, name: string): Promise<unknown> {
  const row = await database.read.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(row.value);
}

/** Sets it; `undefined` takes it away. Its value, which may be a secret, stays out of the log. */
export async function writeSetting(
  { database, now }: Library,
  viewer: Viewer,
  name: string,
  value: unknown,
): Promise<void> {
  needOwner(viewer);
  await database.write(async (writing) => {
    await writing.deleteFrom('setting').where('name', '=', name).execute();
    if (value !== undefined)
      await writing
        .insertInto('setting')
        .values({ name, value: JSON.stringify(value) })
        .execute();
    // What the program sets for itself is nobody's deed: a library stays empty until somebody does something.
    if (viewer.kind === 'system') return;
    const kind = value === undefined ? 'setting.removed' : 'setting.changed';
    await appendChange(writing, database, { kind, subject: name, actor: actorOf(viewer), at: now() });
  });
}
