import { judged } from '@failonce/checks';
import {
  countUnseen,
  type Library,
  listIncidents,
  mentionsOf,
  noteQueue,
  readPublicWaiting,
  readReviewsWaiting,
  readWriting,
  type Waiting,
} from '@failonce/library';
import { type QueueView, queuePage } from '@failonce/pages';
import { definePage } from '../define-page.ts';
import { can } from '../policies/can.ts';
import { askedToRead } from '../views/asked-to-read.ts';
import { tasksWaiting } from '../views/tasks-waiting.ts';
import { whatIsMissing } from '../views/what-is-missing.ts';

/** Incidents that wait at most; the page of all of them has the others. */
const MOST_OWED = 10;

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
          answers: [],
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
    const writing = await readWriting(library, viewer);
    const reviews = await readReviewsWaiting(library, viewer);
    await noteQueue(
      library,
      viewer,
      [...writing, ...reviews].map(({ postmortem }) => postmortem),
    );
    return {
      page: queuePage({
        ...(await tasksWaiting(library, viewer)),
        writing: writingOf(library, writing),
        reviews: [
          ...reviews.map(({ postmortem: { number, slug, title, interimUntil }, what, since }) => ({
            ...{ number, slug, title, what, since },
            until: what === 'complete' ? interimUntil : undefined,
          })),
          ...(await readPublicWaiting(library, viewer)).map(({ number, slug, title, askedAt }) => ({
            ...{ number, slug, title, what: 'public' as const, since: askedAt },
            until: undefined,
          })),
        ],
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

/** What is being written; of what is published only what keeps an error. */
function writingOf({ settings }: Library, writing: readonly Waiting[]): QueueView['writing'] {
  return writing
    .filter(({ postmortem: { state, errors } }) => state === 'draft' || errors > 0)
    .map(({ postmortem: { number, slug, title, state, updatedAt }, markdown }) => {
      const { report } = judged(markdown, settings);
      const [next] = whatIsMissing(report);
      const of = report.requirements.length;
      return { number, slug, title, state, updatedAt, met: report.metCount, of, next: next?.message, ask: next?.ask };
    });
}
