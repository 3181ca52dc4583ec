import { COUNTED, type NARROWED_BY, YEARS, type Years } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { filters } from './filters.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'Write a day as in 2026-02-14.')
  .optional();

const text = z
  .string()
  .max(100)
  .transform((value) => (value === '' ? undefined : value))
  .optional();

/** By what trends are narrowed. A form sends what is not chosen as nothing. */
export const trendFilters = {
  service: filters.service,
  cause: filters.cause,
  trigger: filters.trigger,
  severity: filters.severity,
  team: text.openapi({ description: 'Of the services that this team owns, by its id.' }),
} satisfies Readonly<Record<(typeof NARROWED_BY)[number] | 'team', z.ZodType>>;

export const years = z
  .enum(YEARS.map(String) as ['1', '3', '10'])
  .transform((value) => Number(value) as Years)
  .default(3)
  .openapi({ description: 'Of so many years, up to today.' });

export const format = z
  .enum(['json', 'csv'])
  .default('json')
  .openapi({ description: 'As JSON, or as a table with commas.' });

/** What a number of the trends counts, and between which days. */
export const behind = {
  of: z.enum(COUNTED).default('postmortems').openapi({ description: 'What the number counts.' }),
  from: day.openapi({ description: 'The first day.' }),
  to: day.openapi({ description: 'The last day.' }),
  ...trendFilters,
};

const period = z.object({ name: z.string(), from: z.string(), to: z.string(), open: z.boolean() });
const spread = z
  .object({
    count: z.int(),
    quartiles: z.object({ low: z.number(), middle: z.number(), high: z.number() }).optional(),
    points: z.array(z.object({ number: z.int(), value: z.number() })),
    bins: z.array(z.int()).optional(),
  })
  .openapi('Spread', {
    description:
      'Quartiles of five or more. Of up to 24 values all are points; of more the three longest, and `bins` says how many values v have floor(2·log2(v+1)) = its place.',
  });
const outcomes = z.object({ 'in-time': z.int(), late: z.int(), unverified: z.int(), open: z.int() });
const byMeasure = <T extends z.ZodType>(of: T) => z.object({ detect: of, resolve: of, publish: of, review: of });
const courses = z.array(z.object({ id: z.string(), name: z.string(), total: z.int(), counts: z.array(z.int()) }));
const stand = z.object({ period, count: z.int(), spreads: byMeasure(spread), tasks: outcomes });

/** What `GET /trends` answers. */
export const trends = z
  .object({
    total: z.int(),
    periods: z.array(period),
    shortPeriods: z.array(period),
    counts: z.array(z.int()),
    causes: courses,
    triggers: courses,
    spreads: byMeasure(z.array(spread)),
    tasks: z.array(outcomes),
    now: stand,
    before: stand,
  })
  .openapi('Trends');
