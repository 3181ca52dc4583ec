import type { SelectQueryBuilder } from 'kysely';
import { dayOf } from '../catalogue/catalogue.ts';
import type { Queries } from '../database/database.ts';
import type { PostmortemRow, Tables } from '../database/tables.ts';
import type { FiguresOf } from './figures.ts';
import { readTaskFigures } from './read-task-figures.ts';

type Which = (
  query: SelectQueryBuilder<Tables, 'postmortem', object>,
) => SelectQueryBuilder<Tables, 'postmortem', object>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Reads what trends are made of, of some postmortems, by number. */
export async function readFigures(db: Queries, which: Which): Promise<Map<number, FiguresOf>> {
  const rows = await which(db.selectFrom('postmortem'))
    .select([
      'postmortem.number',
      'postmortem.state',
      'postmortem.practice',
      'postmortem.start_date',
      'postmortem.started_at',
      'postmortem.duration_minutes',
      'postmortem.detect_minutes',
    ])
    .execute();
  const steps = await readSteps(db, which);
  const tasks = await readTaskFigures(db, which);
  return new Map(
    rows.map((row) => {
      const { asked, answered, published } = steps.get(row.number) ?? {};
      const end = endOf(row);
      const figures: FiguresOf = {
        counts: row.practice === 0 && row.state !== 'draft' && row.state !== 'withdrawn',
        detect: row.detect_minutes ?? undefined,
        resolve: row.duration_minutes ?? undefined,
        // What was written before the end is known has no such number.
        published:
          published === undefined
            ? undefined
            : { on: dayOf(published), after: end === undefined ? undefined : daysBetween(end, published) },
        answered:
          asked === undefined || answered === undefined
            ? undefined
            : {
                on: dayOf(answered),
                after: Math.max(0, Math.round((Date.parse(answered) - Date.parse(asked)) / MINUTE)),
              },
        tasks: tasks.get(row.number) ?? [],
      };
      return [row.number, figures];
    }),
  );
}

interface Steps {
  readonly asked?: string;
  readonly answered?: string;
  readonly published?: string;
}

const STEPS: Readonly<Record<string, keyof Steps>> = {
  ask: 'asked',
  requested: 'asked',
  'signed-off': 'answered',
  'changes-asked': 'answered',
  publish: 'published',
  complete: 'published',
};

/** When each step of a review was first taken. */
async function readSteps(db: Queries, which: Which): Promise<Map<number, Steps>> {
  const rows = await which(db.selectFrom('postmortem'))
    .innerJoin('review', 'review.postmortem_id', 'postmortem.id')
    .where('review.kind', 'in', Object.keys(STEPS))
    .select(['postmortem.number', 'review.kind'])
    .select((eb) => eb.fn.min('review.at').as('at'))
    .groupBy(['postmortem.number', 'review.kind'])
    .execute();
  const steps = new Map<number, { -readonly [K in keyof Steps]: Steps[K] }>();
  for (const { number, kind, at } of rows) {
    const known = steps.get(number) ?? {};
    const step = STEPS[kind] as keyof Steps;
    if (known[step] === undefined || at < known[step]) known[step] = at;
    steps.set(number, known);
  }
  return steps;
}

type Timed = Pick<PostmortemRow, 'started_at' | 'start_date' | 'duration_minutes'>;

/** The end of an outage; where its zone is not known, to the day. */
function endOf({ started_at, start_date, duration_minutes }: Timed): number | undefined {
  const start = Date.parse(started_at ?? start_date ?? '');
  return Number.isNaN(start) || duration_minutes === null ? undefined : start + duration_minutes * MINUTE;
}

/** Days of the calendar between an instant and another that is written. */
function daysBetween(from: number, to: string): number {
  return Math.max(0, Math.round(Date.parse(to.slice(0, 10)) / DAY) - Math.floor(from / DAY));
}
