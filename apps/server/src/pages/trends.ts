import { trendsPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { trendFilters, years } from '../shapes/trends.ts';
import { trendsNamed } from '../views/trends-named.ts';

export default definePage({
  path: '/trends',
  permission: 'trends.read',
  query: z.object({ years, ...trendFilters }),
  kept: true,
  show: async ({ library, viewer, query: asked }) => ({
    page: trendsPage({ asked, ...(await trendsNamed(library, viewer, asked)) }),
  }),
});
