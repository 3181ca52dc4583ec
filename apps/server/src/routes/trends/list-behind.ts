import { listBehind } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { csvOf } from '../../http/csv.ts';
import { pageOf, paging } from '../../shapes/paging.ts';
import { listedRow } from '../../shapes/postmortem.ts';
import { behind, format } from '../../shapes/trends.ts';

export default defineRoute({
  method: 'get',
  path: '/trends/postmortems',
  tag: 'Trends',
  summary: 'List the postmortems behind a number',
  description: 'Those that add most first, each with what it adds: minutes, days or tasks.',
  permission: 'trends.read',
  query: z.strictObject({ ...paging, ...behind, format }),
  answers: {
    200: {
      description: 'A stretch of the list; with `format=csv` as a table.',
      schema: pageOf(listedRow.omit({ recurrenceOf: true }).extend({ value: z.number() })).extend({ total: z.int() }),
    },
  },
  handle: async ({ library, viewer, query: { limit, after, format: as, of, from, to, ...filters } }) => {
    const found = await listBehind(library, viewer, { of, from, to, ...filters }, { limit, after });
    if (as === 'json') return { body: found };
    const lines = found.items.map(({ number, title, startDate, createdAt, severity, services, value }) => [
      `PM-${number}`,
      title,
      startDate ?? createdAt.slice(0, 10),
      severity ?? '',
      services.join(' '),
      value,
    ]);
    return {
      text: {
        type: 'text/csv; charset=utf-8',
        body: csvOf(['postmortem', 'title', 'day', 'severity', 'services', of], lines),
      },
      headers: { 'content-disposition': 'attachment; filename="postmortems.csv"' },
    };
  },
});
