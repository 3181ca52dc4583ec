import { judged } from '@failonce/checks';
import { lastLook, listThreads, namedPostmortems, readPostmortem, readRevision } from '@failonce/library';
import { type Page, type ReviewView, reviewPage, reviewPanel, type Sent, THREADS_SHOWN } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn } from '../forms/act-on.ts';
import { commentActs } from '../forms/comment-acts.ts';
import { reviewActs } from '../forms/review-acts.ts';
import { can } from '../policies/can.ts';
import { reference } from '../shapes/postmortem.ts';
import { readReviewPanel } from '../views/review-panel.ts';
import { shownThreads } from '../views/shown-threads.ts';

const query = z.object({
  /** Open threads, or all. */
  show: z.enum(['open', 'all']).optional(),
  from: z.coerce.number().int().min(0).max(10_000_000).optional(),
  thread: z.string().max(100).optional(),
});

type Asked = Pick<AskedPage<never, never>, 'server' | 'library' | 'viewer'> & {
  readonly postmortem: string;
  readonly query: z.output<typeof query>;
};

export default definePage({
  path: '/pm/{postmortem}/review',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  query,
  show: async ({ params, ...asked }) => ({ page: await pageOf({ ...asked, ...params }) }),
  act: async ({ params: { postmortem }, form, ...asked }) => {
    const { id, number, slug } = await readPostmortem(asked.library, asked.viewer, postmortem);
    const address = `/pm/${number}-${slug}/review`;
    const acts = { ...commentActs(asked, id, address), ...reviewActs({ ...asked, postmortem: id }, form, address) };
    return await actOn(form, acts, (sent) => pageOf({ ...asked, postmortem: id }, sent));
  },
});

async function pageOf({ library, viewer, postmortem, query }: Asked, sent?: Sent): Promise<Page> {
  const read = await readPostmortem(library, viewer, postmortem);
  const { numberOfFile } = await namedPostmortems(library, viewer, read.number);
  const state = query.show ?? 'open';
  const from = query.from ?? 0;
  const { thread } = query;
  const threads = await listThreads(library, viewer, read.id, { state, from, limit: THREADS_SHOWN, thread });
  const shown = judged(read.markdown, library.settings);
  const looked = await lastLook(library, viewer, read.id);
  let since: ReviewView['since'];
  if (looked < read.revision) {
    const before = await readRevision(library, viewer, read.id, looked);
    const { document } = judged(before.markdown, library.settings);
    since = { from: looked, before: document.source.text, after: shown.document.source.text };
  }
  return reviewPage({
    ...read,
    title: read.title.trim(),
    ...shown,
    threads: shownThreads(threads, viewer),
    shown: { ...threads, state, from, alone: thread !== undefined },
    mayComment: can(viewer, 'postmortem.comment'),
    since,
    sent,
    // Only the composer takes back what was typed into it; what is wrong with a thread stands above all.
    problem: sent?.act === 'comment' ? undefined : sent?.problem?.message,
    panel: reviewPanel(await readReviewPanel(library, viewer, read, sent)),
    addressOfFile: (path) => {
      const number = numberOfFile(path.replace(/#.*$/s, ''));
      return number === undefined ? undefined : `/pm/${number}`;
    },
  });
}
