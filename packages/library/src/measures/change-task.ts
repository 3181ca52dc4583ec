import { AppError } from '@failonce/document';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { findRow } from '../postmortems/find-row.ts';
import type { Viewer } from '../viewer.ts';
import { countTasks } from './count-tasks.ts';
import { columnsOf, type Evidence, progressOf, type TaskEvent } from './progress.ts';
import { reopenClosed } from './reopen-closed.ts';
import type { Aim, TaskTable } from './tables.ts';
import { readEvents, writeEvents } from './task-events.ts';
import { happeningOf } from './task-happening.ts';
import { isKeeper, taskPartsOf, thoseThere } from './task-parts.ts';
import { mayTakeTask, type TaskAction, taskStartsAt } from './transitions.ts';

/** What somebody does with a task. What an action needs of these, the table of transitions says. */
export interface TaskDeed {
  readonly action: TaskAction;
  /** Why. */
  readonly reason?: string | undefined;
  /** The day that it is postponed to, “2026-03-01”. */
  readonly due?: string | undefined;
  /** What shows that it is done. */
  readonly evidence?: Evidence | undefined;
  /** The day on which it was done, where that was before today. */
  readonly on?: string | undefined;
  /** Id of the person to whom it is handed. */
  readonly person?: string | undefined;
  readonly aim?: Aim | undefined;
  /** Has the failure come back since? */
  readonly cameBack?: boolean | undefined;
  /** What the verifier, or who has looked again, says of it. */
  readonly words?: string | undefined;
}

/**
 * Takes a task a step on, by the table of transitions, in one write. Throws `not-found`, `not-signed-in`, `not-now` where
 * the step does not begin where the task stands, `not-allowed` for who may not take it, and `input-invalid`, which names
 * the field.
 */
export async function changeTask(
  library: Library,
  viewer: Viewer,
  reference: string,
  task: string,
  deed: TaskDeed,
): Promise<void> {
  const { database } = library;
  await database.write(async (writing) => {
    await takeTurn(writing);
    const row = await findRow(writing, viewer, reference);
    if (viewer.kind !== 'person') throw new AppError('not-signed-in');
    const found = await findTask(writing, row.id, task);
    if (row.state === 'withdrawn' || row.practice === 1)
      throw new AppError('not-now', {
        message:
          row.state === 'withdrawn'
            ? 'The postmortem is withdrawn: nobody waits for its tasks. Restore it first.'
            : 'This is a drill: nobody waits for its tasks.',
        details: { help: false },
      });
    const before = await readEvents(writing, found.id);
    const progress = progressOf(before);
    if (found.gone_at !== null || !taskStartsAt(deed.action, progress))
      throw new AppError('not-now', {
        message:
          found.gone_at === null
            ? `The task ${AS_IT_STANDS[found.state]} by now. Look at it again.`
            : 'The text does not have this task any more.',
        details: { action: deed.action, state: found.state, help: false },
      });
    const ownerThere = found.owner_id !== null && (await thoseThere(writing, [found.owner_id])).length > 0;
    const parts = taskPartsOf(viewer, found, progress, { keeper: await isKeeper(writing, row, viewer), ownerThere });
    if (!mayTakeTask(deed.action, progress, parts))
      throw new AppError('not-allowed', { message: whoMay(deed.action, parts) });
    if (deed.action === 'hand' && (await thoseThere(writing, [deed.person ?? ''])).length === 0)
      refuseInput('person', 'Choose somebody who is there.');
    const at = library.now();
    const happening = happeningOf(deed, {
      task: found,
      progress,
      actor: viewer.id,
      today: at.toISOString().slice(0, 10),
      lookAgainDays: library.settings.lookAgainDays,
    });
    const number = await appendChange(writing, database, {
      kind: `task.${happening.kind}`,
      subject: row.id,
      actor: viewer.id,
      at,
      detail: { task: found.id, of: found.number },
    });
    const event: TaskEvent = { ...happening, number, at: at.toISOString(), actor: viewer.id };
    await writeEvents(writing, { task: found.id, postmortem: row.id }, [event]);
    await writing
      .updateTable('task')
      .set(columnsOf([...before, event]))
      .where('id', '=', found.id)
      .execute();
    await countTasks(writing, row.id);
    if (deed.action === 'reopen') await reopenClosed(library, writing, row, { actor: viewer.id, at });
  });
}

/** A task of a postmortem, by its id or its number. Throws `not-found`. */
async function findTask(writing: Parameters<typeof readEvents>[0], postmortem: string, task: string) {
  const number = /^t?(\d{1,6})$/.exec(task)?.[1];
  const row = await writing
    .selectFrom('task')
    .selectAll()
    .where('postmortem_id', '=', postmortem)
    .where((eb) =>
      number === undefined ? eb('id', '=', task.replaceAll('\0', '')) : eb('number', '=', Number(number)),
    )
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', { details: { task } });
  return row;
}

const AS_IT_STANDS = {
  proposed: 'is proposed',
  accepted: 'is accepted',
  'in-progress': 'is in progress',
  done: 'is done',
  verified: 'is verified',
  declined: 'is declined',
} as const satisfies Readonly<Record<TaskTable['state'], string>>;

function whoMay(action: TaskAction, parts: ReadonlySet<string>): string {
  switch (action) {
    case 'accept':
    case 'start':
      return 'The task is somebody else’s. Whose it is may hand it on.';
    case 'verify':
      return parts.has('writer')
        ? 'Another person verifies it: not whose task it is, and not who said that it is done.'
        : 'Editors, reviewers and owners of the library verify tasks.';
    case 'decline':
    case 'refuse-decline':
      return 'A reviewer or an owner of the library decides this: not whose task it is, and not who asks.';
    default:
      return 'Only whose task it is, the authors of the postmortem, the lead of its team and owners of the library may do this.';
  }
}
