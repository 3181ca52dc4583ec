import { z } from '@hono/zod-openapi';

const some = (description: string) =>
  z
    .union([z.string().max(200), z.array(z.string().max(200)).max(50)])
    .transform((value) => [value].flat())
    .optional()
    .openapi({ type: 'array', items: { type: 'string' }, description });

/** The part of a list's or a search's query that narrows it. Several values of one kind: any of them will do. */
export const filters = {
  service: some('That were about this service; may be given several times.'),
  cause: some('That tell this cause, by its id.'),
  trigger: some('That this set off, by its id, as in `binary-push`.'),
  severity: some('Of this severity.'),
  state: some('In this state.'),
  year: some('Of outages of this year.'),
  author: some('Written by this person, as the text names the authors.'),
  tasks: z
    .enum(['open', 'late'])
    .optional()
    .openapi({ description: 'With tasks that are open, or open and past their due date.' }),
  recurred: z
    .enum(['yes', 'no'])
    .transform((value) => value === 'yes')
    .optional()
    .openapi({ description: 'That say they are a recurrence of an earlier failure, or that do not.' }),
  practice: z
    .enum(['yes', 'no'])
    .transform((value) => value === 'yes')
    .optional()
    .openapi({ description: 'Drills only, or none.' }),
};

const counts = z.array(z.object({ value: z.string(), name: z.string(), count: z.int() }));

/** How many there are of each value, were the others of its kind not chosen. */
export const facets = z
  .object({
    service: counts,
    cause: counts,
    trigger: counts,
    severity: counts,
    state: counts,
    year: counts,
    author: counts,
  })
  .openapi('Facets');
