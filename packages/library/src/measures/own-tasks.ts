import { appendChange } from '../changes/append-change.ts';
import type { DatabaseKind, Writing } from '../database/database.ts';
import { namesOf } from '../people/named-in-texts.ts';
import { personNamed } from './person-named.ts';
import { columnsOf } from './progress.ts';
import { readEvents, writeEvents } from './task-events.ts';

/** Gives somebody who comes into the library the tasks that texts have promised in this one's name. */
export async function ownTasks(
  writing: Writing,
  database: { readonly kind: DatabaseKind },
  { id, name, email }: { readonly id: string; readonly name: string; readonly email: string },
  at: Date,
): Promise<void> {
  const names = [...namesOf(name, email)].flatMap((each) => [each, `@${each}`]);
  const rows = await writing
    .selectFrom('task')
    .select(['id', 'owner', 'postmortem_id'])
    .where('owner_id', 'is', null)
    .where('owner', 'is not', null)
    .where((eb) => eb(eb.fn<string>('lower', ['owner']), 'in', names))
    .execute();
  for (const { id: task, owner, postmortem_id } of rows) {
    if ((await personNamed(writing, owner ?? undefined)) !== id) continue;
    const detail = { task, owner: id };
    const number = await appendChange(writing, database, {
      kind: 'task.owned',
      subject: postmortem_id,
      actor: '',
      at,
      detail,
    });
    const event = { kind: 'owned', owner: id, number, at: at.toISOString(), actor: '' } as const;
    const events = [...(await readEvents(writing, task)), event];
    await writeEvents(writing, { task, postmortem: postmortem_id }, [event]);
    await writing.updateTable('task').set(columnsOf(events)).where('id', '=', task).execute();
  }
}
