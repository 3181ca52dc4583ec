import { listRecurrences, type Recurrence } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { csvOf } from '../../http/csv.ts';
import { askedRecurrences } from '../../shapes/recurrence.ts';

/** Read at once: others are answered between two stretches. */
const AT_ONCE = 500;

export default defineRoute({
  method: 'get',
  path: '/recurrences.csv',
  tag: 'Recurrences',
  summary: 'List what came back, as CSV',
  description: 'One line for each recurrence, with how many measures of the earlier one stood how on that day.',
  permission: 'postmortem.read',
  query: z.object(askedRecurrences),
  answers: { 200: { description: 'CSV, as RFC 4180 has it.' } },
  handle: async ({ library, viewer, query: { pm: number, ...asked } }) => {
    const lines: (string | number)[][] = [];
    let after: string | undefined;
    do {
      const { items, next } = await listRecurrences(library, viewer, { ...asked, number, limit: AT_ONCE, after });
      lines.push(...items.map(lineOf));
      after = next;
    } while (after !== undefined);
    return { text: { type: 'text/csv; charset=utf-8', body: csvOf(COLUMNS, lines) } };
  },
});

const COLUMNS = [
  'later',
  'later title',
  'later began',
  'earlier',
  'earlier title',
  'earlier began',
  'as of',
  'known by',
  'late',
  'open',
  'declined',
  'done, not verified',
  'verified',
  'postponements',
  'said by',
] as const;

function lineOf({ later, earlier, moment, measures, declared }: Recurrence): (string | number)[] {
  const count = (state: string): number => measures.filter((each) => each.state === state).length;
  return [
    `PM-${later.number}`,
    later.title,
    later.startDate ?? '',
    `PM-${earlier.number}`,
    earlier.title,
    earlier.startDate ?? '',
    moment.instant,
    moment.by,
    ...['late', 'open', 'declined', 'done', 'verified'].map(count),
    measures.reduce((sum, { postponed }) => sum + postponed, 0),
    declared === undefined ? 'its text' : 'a person',
  ];
}
