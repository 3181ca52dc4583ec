import { readForWork } from '@failonce/library';
import { MEASURES_DONE, postmortemMeasuresPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { actOn } from '../forms/act-on.ts';
import { measureActs } from '../forms/measure-acts.ts';
import { doneQuery } from '../shapes/list-query.ts';
import { reference } from '../shapes/postmortem.ts';
import { readPostmortemMeasures } from '../views/postmortem-measures.ts';

export default definePage({
  path: '/pm/{postmortem}/measures',
  permission: 'task.read',
  kept: ({ done }) => done === undefined,
  params: z.object({ postmortem: reference }),
  query: z.object({ done: doneQuery(MEASURES_DONE) }),
  show: async ({ params, query, ...asked }) => ({
    page: postmortemMeasuresPage({ ...(await readPostmortemMeasures(asked, params.postmortem)), done: query.done }),
  }),
  act: async ({ params, form, files, library, viewer }) => {
    const { id, number, slug } = await readForWork(library, viewer, params.postmortem);
    const acts = measureActs({ library, viewer, postmortem: id, files }, form, `/pm/${number}-${slug}/measures`);
    return await actOn(form, acts, async (sent) =>
      postmortemMeasuresPage({ ...(await readPostmortemMeasures({ library, viewer }, id)), sent }),
    );
  },
});
