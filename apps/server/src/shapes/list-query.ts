import { z } from '@hono/zod-openapi';
import { id } from './people.ts';

/** The query of the page of a long list: what is looked for, and where to go on. */
export const listQuery = { text: z.string().max(200).optional(), after: id.optional() };

/** The word for what was done, behind the page that a form leads to; any other says nothing. */
export function doneQuery(words: readonly string[]) {
  return z
    .string()
    .optional()
    .transform((word) => (word !== undefined && words.includes(word) ? word : undefined));
}
