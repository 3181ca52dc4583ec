import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { format, trendFilters, trends, years } from '../../shapes/trends.ts';
import { trendsCsv } from '../../views/trends-csv.ts';
import { trendsNamed } from '../../views/trends-named.ts';

export default defineRoute({
  method: 'get',
  path: '/trends',
  tag: 'Trends',
  summary: 'Read the trends',
  description:
    'Of the postmortems that you may see, without drafts, drills and withdrawn ones. Minutes of `detect`, `resolve` and `review`, days of `publish`; quartiles and single values, never a mean.',
  permission: 'trends.read',
  query: z.strictObject({ years, format, ...trendFilters }),
  answers: { 200: { description: 'The numbers behind every picture; with `format=csv` as a table.', schema: trends } },
  handle: async ({ library, viewer, query: { format: as, ...asked } }) => {
    const { choices, ...told } = await trendsNamed(library, viewer, asked);
    return as === 'csv' ? trendsCsv(told) : { body: told };
  },
});
