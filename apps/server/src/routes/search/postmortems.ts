import { searchPostmortems } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { facets, filters } from '../../shapes/filters.ts';
import { paging } from '../../shapes/paging.ts';
import { listedRow } from '../../shapes/postmortem.ts';

const marked = z
  .array(z.object({ text: z.string(), marked: z.boolean() }))
  .openapi('Marked', { description: 'A text in pieces; those that were asked for are marked.' });

export default defineRoute({
  method: 'get',
  path: '/search',
  tag: 'Search',
  summary: 'Search the postmortems',
  description:
    'Words, “phrases” in quotes, and the beginning of the last word, as one types. Those come first whose title says it, then those whose cause does.',
  permission: 'postmortem.read',
  query: z.strictObject({
    text: z.string().max(10_000).default('').openapi({ description: 'What is searched for; without it, everything.' }),
    ...paging,
    ...filters,
  }),
  answers: {
    200: {
      description: 'What was found.',
      schema: z.object({
        hits: z.array(z.object({ postmortem: listedRow, title: marked, cause: marked, passage: marked })),
        total: z.int(),
        facets,
        next: z.string().optional().openapi({ description: 'For “after”; missing at the end.' }),
        suggestions: z
          .array(z.string())
          .openapi({ description: 'The same search with words that occur, where nothing was found.' }),
      }),
    },
  },
  handle: async ({ library, viewer, query: { text, limit, after, ...filters } }) => ({
    body: await searchPostmortems(library, viewer, { text, limit, after, filters }),
  }),
});
