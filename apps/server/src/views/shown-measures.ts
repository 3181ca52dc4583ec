import { type Library, tasksOf, type Viewer } from '@failonce/library';
import { measureState, type ShownMeasure } from '@failonce/pages';
import { namesOf } from './postmortem-measures.ts';

/**
 * The tasks of a postmortem as a reader sees them beside its text, by what became of them. What was declined is no more
 * promised. That it is read has to be written down already.
 */
export async function readShownMeasures(
  { library, viewer }: { readonly library: Library; readonly viewer: Viewer },
  reference: string,
): Promise<ShownMeasure[]> {
  const today = library.now().toISOString().slice(0, 10);
  const tasks = await tasksOf(library, viewer, reference, { noted: true });
  const names = await namesOf(
    library,
    viewer,
    tasks.map((task) => ({ ...task, events: [] })),
  );
  return tasks
    .filter(({ state, progress }) => state !== 'declined' && !progress.gone)
    .map(({ words, state, open, due, owner, ownerNamed, doneAt, verifiedAt }) => ({
      text: words,
      state: measureState({ state, late: open && due !== undefined && due < today }),
      owner: (owner === undefined ? undefined : names.get(owner)) ?? ownerNamed,
      due,
      done: (state === 'verified' ? verifiedAt : doneAt)?.slice(0, 10),
    }));
}
