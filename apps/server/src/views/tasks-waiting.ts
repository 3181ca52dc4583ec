import { type Library, type ListedTask, listTasks, type Viewer } from '@failonce/library';
import type { QueueView } from '@failonce/pages';

/** Days before a task is due from which on it waits. */
const AHEAD = 14;
/** As many as one takes in; the page of measures has the others. */
const MOST = 10;
const DAY = 24 * 60 * 60 * 1000;

/** The tasks that wait for somebody: one's own that are late or due soon, and those that one is to answer. */
export async function tasksWaiting(library: Library, viewer: Viewer): Promise<Pick<QueueView, 'tasks' | 'answers'>> {
  const now = library.now();
  const today = now.toISOString().slice(0, 10);
  const dueBy = new Date(now.getTime() + AHEAD * DAY).toISOString().slice(0, 10);
  const own = await listTasks(library, viewer, { whose: 'mine', open: true, dueBy, limit: MOST });
  const asked = await listTasks(library, viewer, { toAnswer: true, limit: MOST });
  const again = await listTasks(library, viewer, { whose: 'mine', lookAgainBy: today, limit: MOST });
  return {
    tasks: own.items.map((task) => ({ ...placeOf(task), due: task.due, late: (task.due ?? today) < today })),
    answers: [
      ...asked.items.map((task) => ({ ...placeOf(task), what: task.asks ?? ('verification' as const) })),
      ...again.items.map((task) => ({ ...placeOf(task), what: 'look-again' as const })),
    ],
  };
}

function placeOf({ number, words, of }: ListedTask) {
  return { number: of.number, slug: of.slug, title: of.title, task: number, text: words };
}
