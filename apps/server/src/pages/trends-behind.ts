import { listBehind } from '@failonce/library';
import { trendsBehindPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { paging } from '../shapes/paging.ts';
import { behind } from '../shapes/trends.ts';
import { narrowedInWords } from '../views/trends-named.ts';

export default definePage({
  path: '/trends/postmortems',
  permission: 'trends.read',
  query: z.object({ after: paging.after, ...behind }),
  kept: true,
  show: async ({ library, viewer, query: { after, of, from, to, ...asked } }) => {
    const { items, total, next } = await listBehind(library, viewer, { of, from, to, ...asked }, { after });
    const rows = items.map((each) => ({ ...each, day: each.startDate ?? each.createdAt }));
    const narrowed = narrowedInWords(library, asked);
    return {
      page: trendsBehindPage({ asked, narrowed, of, from, to, rows, total, next, isLater: after !== undefined }),
    };
  },
});
