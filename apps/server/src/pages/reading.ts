import { readPostmortem } from '@failonce/library';
import { libraryLinks, readingPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { can } from '../policies/can.ts';
import { reference } from '../shapes/postmortem.ts';
import { readReading } from '../views/reading-of.ts';

export default definePage({
  path: '/pm/{postmortem}',
  permission: 'postmortem.read',
  kept: true,
  params: z.object({ postmortem: reference }),
  show: async ({ library, viewer, params }) => {
    const read = await readPostmortem(library, viewer, params.postmortem);
    // One address each: it is what people hand on.
    const own = `${read.number}-${read.slug}`;
    if (params.postmortem !== own) return { to: `/pm/${own}` };
    const links = libraryLinks({ ...read, editable: can(viewer, 'postmortem.revise') });
    return { page: readingPage(await readReading({ library, viewer }, read, links)) };
  },
});
