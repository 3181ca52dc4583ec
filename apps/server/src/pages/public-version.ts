import { AppError } from '@failonce/document';
import { readForWork, readPublicStanding } from '@failonce/library';
import { PUBLIC_DONE, publicVersionPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import type { AskedPage } from '../define-page.ts';
import { definePage } from '../define-page.ts';
import { actOn } from '../forms/act-on.ts';
import { publicActs } from '../forms/public-acts.ts';
import { can } from '../policies/can.ts';
import { doneQuery } from '../shapes/list-query.ts';
import { reference } from '../shapes/postmortem.ts';
import { readPublicView } from '../views/public-of.ts';

export default definePage({
  path: '/pm/{postmortem}/public',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  query: z.object({
    as: z.enum(['insiders', 'outsiders']).default('insiders').catch('insiders'),
    done: doneQuery(PUBLIC_DONE),
  }),
  show: async ({ params, query, ...asked }) => {
    const found = await readForWork(asked.library, asked.viewer, params.postmortem);
    await needPart(asked, found.id);
    const view = await readPublicView({ ...asked, origin: originOf(asked) }, found, query.as);
    return { page: publicVersionPage({ ...view, done: query.done }) };
  },
  act: async ({ params, form, query, ...asked }) => {
    const { library, viewer } = asked;
    const found = await readForWork(library, viewer, params.postmortem);
    const back = `/pm/${found.number}-${found.slug}/public`;
    return await actOn(form, publicActs({ library, viewer, postmortem: found.id }, back), async (sent) =>
      publicVersionPage({ ...(await readPublicView({ ...asked, origin: originOf(asked) }, found, query.as)), sent }),
    );
  },
});

type Asked = Pick<AskedPage<never, never>, 'library' | 'viewer' | 'server'>;

/** Whoever writes it, and whoever may approve it. */
async function needPart({ library, viewer }: Asked, id: string): Promise<void> {
  if (can(viewer, 'public.ask')) return;
  const { approvers } = await readPublicStanding(library, viewer, id);
  if (viewer.kind !== 'person' || !approvers.some((each) => each.id === viewer.id)) throw new AppError('not-allowed');
}

function originOf({ server }: Asked): string {
  return new URL(server.address).origin;
}
