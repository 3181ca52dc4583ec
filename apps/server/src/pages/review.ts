import { namedPostmortems, readPostmortem } from '@failonce/library';
import { type Page, reviewPage, reviewPanel, type Sent } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn } from '../forms/act-on.ts';
import { reviewActs } from '../forms/review-acts.ts';
import { reference } from '../shapes/postmortem.ts';
import { judged } from '../views/judged.ts';
import { readReviewPanel } from '../views/review-panel.ts';

type Asked = Pick<AskedPage<never, never>, 'library' | 'viewer'>;

export default definePage({
  path: '/pm/{postmortem}/review',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  show: async ({ params, ...asked }) => ({ page: await pageOf(asked, params.postmortem) }),
  act: async ({ server, library, viewer, params: { postmortem }, form }) => {
    const { id, number, slug } = await readPostmortem(library, viewer, postmortem);
    const acts = reviewActs({ server, library, viewer, postmortem: id }, form, `/pm/${number}-${slug}/review`);
    return await actOn(form, acts, (sent) => pageOf({ library, viewer }, id, sent));
  },
});

async function pageOf({ library, viewer }: Asked, postmortem: string, sent?: Sent): Promise<Page> {
  const read = await readPostmortem(library, viewer, postmortem);
  const { numberOfFile } = await namedPostmortems(library, viewer, read.number);
  return reviewPage({
    ...read,
    title: read.title.trim(),
    ...judged(read.markdown, library.settings),
    addressOfFile: (path) => {
      const number = numberOfFile(path.replace(/#.*$/s, ''));
      return number === undefined ? undefined : `/pm/${number}`;
    },
    panel: reviewPanel(await readReviewPanel(library, viewer, read, sent)),
  });
}
