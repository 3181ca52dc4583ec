import { z } from '@hono/zod-openapi';
import { listed } from './postmortem.ts';

/** What one may ask for of what came back; the page and the API take the same. */
export const askedRecurrences = {
  quarter: z
    .string()
    .regex(/^\d{4}-Q[1-4]$/, 'must be a quarter as in 2026-Q1')
    .optional()
    .openapi({ description: 'Of the later outage: “2026-Q1”.' }),
  undone: z
    .enum(['yes', 'no'])
    .transform((answer) => answer === 'yes')
    .optional()
    .openapi({
      description: 'Only those on whose day a measure of the earlier one was open or late, or only the others.',
    }),
  cause: z.string().max(200).optional().openapi({ description: 'That most of the chain tell, by its id.' }),
  pm: z.coerce
    .number()
    .int()
    .min(1)
    .max(999_999_999)
    .optional()
    .openapi({ description: 'Only the chain that the postmortem of this number is part of.' }),
};

export const recurrence = z
  .object({
    later: listed,
    earlier: listed,
    moment: z
      .object({
        instant: z.iso.datetime(),
        day: z.iso.date(),
        by: z.enum(['time', 'day', 'writing']).openapi({
          description:
            'By what it is known: the time at which the later one began, its day (then that day’s end), or no more than when it was written.',
        }),
      })
      .openapi({ description: 'As of when the measures are told.' }),
    measures: z
      .array(
        z.object({
          words: z.string(),
          owner: z.string().optional().openapi({ description: 'Id of the person whose it was.' }),
          named: z.string().optional().openapi({ description: 'Whom the text names.' }),
          due: z.iso.date().optional(),
          state: z.enum(['late', 'open', 'declined', 'done', 'verified']).openapi({
            description: '“done”: and nobody had verified it.',
          }),
          postponed: z.int(),
          undated: z.boolean().openapi({ description: 'An old text says that it was done, and not when.' }),
        }),
      )
      .openapi({
        description: 'Of the earlier one, as they were at that moment. What was promised later is left out.',
      }),
    undone: z.boolean().openapi({ description: 'Was one of them open or late?' }),
    declared: z
      .object({ by: z.string(), at: z.iso.datetime() })
      .optional()
      .openapi({ description: 'Who has declared it; missing where the text says so.' }),
  })
  .openapi('Recurrence');
