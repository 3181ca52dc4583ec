import { parse } from '@failonce/document';
import {
  countUnseen,
  type Library,
  listIncidents,
  mentionsOf,
  noteQueue,
  type Queue,
  readQueue,
  readReviewsWaiting,
} from '@failonce/library';
import { measuresOf, type QueueView, queuePage } from '@failonce/pages';
import { definePage } from '../define-page.ts';
import { can } from '../policies/can.ts';
import { askedToRead } from '../views/asked-to-read.ts';
import { judged } from '../views/judged.ts';
import { whatIsMissing } from '../views/what-is-missing.ts';

/** Days before a task is due from which on it waits. */
const AHEAD = 14;
/** Incidents that wait at most; the page of all of them has the others. */
const MOST_OWED = 10;
const DAY = 24 * 60 * 60 * 1000;

export default definePage({
  path: '/queue',
  permission: 'postmortem.read',
  show: async (asked) => {
    const { library, viewer } = asked;
    const mayWrite = can(viewer, 'postmortem.revise');
    const now = library.now().toISOString();
    if (viewer.kind !== 'person')
      return {
        page: queuePage({
          tasks: [],
          writing: [],
          reviews: [],
          reading: [],
          mentions: [],
          owed: [],
          now,
          mayWrite,
          unseen: 0,
        }),
      };
    const queue = await readQueue(library, viewer);
    const tasks = tasksOf(library, queue);
    const reviews = await readReviewsWaiting(library, viewer);
    const shown = new Set([...tasks, ...queue.writing.map(({ postmortem }) => postmortem)].map(({ number }) => number));
    await noteQueue(
      library,
      viewer,
      [...queue.tasks, ...queue.writing]
        .map(({ postmortem }) => postmortem)
        .filter(({ number }) => shown.has(number))
        .concat(reviews.map(({ postmortem }) => postmortem)),
    );
    return {
      page: queuePage({
        tasks,
        writing: writingOf(library, queue),
        reviews: reviews.map(({ postmortem: { number, slug, title, interimUntil }, what, since }) => ({
          ...{ number, slug, title, what, since },
          until: what === 'complete' ? interimUntil : undefined,
        })),
        reading: await askedToRead(asked),
        mentions: await mentionsOf(library, viewer),
        owed: (await listIncidents(library, viewer, { mine: true, limit: MOST_OWED })).items,
        now,
        mayWrite,
        unseen: await countUnseen(library, viewer),
      }),
    };
  },
});

/** The tasks of one's own that are late or due soon, the latest first; those without a day come last. */
function tasksOf({ settings, now }: Library, { tasks, names }: Queue): QueueView['tasks'] {
  const today = now().toISOString().slice(0, 10);
  const soon = new Date(now().getTime() + AHEAD * DAY).toISOString().slice(0, 10);
  return tasks
    .flatMap(({ postmortem: { number, slug, title }, markdown }) =>
      measuresOf(parse(markdown, settings), today)
        .filter(({ owner, state }) => owner !== undefined && names.has(owner.toLowerCase()) && state !== 'done')
        .map(({ text, due, state }) => ({ number, slug, title, text, due, late: state === 'late' })),
    )
    .filter(({ due }) => due === undefined || due <= soon)
    .toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
}

/** What is being written; of what is published only what keeps an error. */
function writingOf({ settings }: Library, { writing }: Queue): QueueView['writing'] {
  return writing
    .filter(({ postmortem: { state, errors } }) => state === 'draft' || errors > 0)
    .map(({ postmortem: { number, slug, title, state, updatedAt }, markdown }) => {
      const { report } = judged(markdown, settings);
      const [next] = whatIsMissing(report);
      const of = report.requirements.length;
      return { number, slug, title, state, updatedAt, met: report.metCount, of, next: next?.message, ask: next?.ask };
    });
}
