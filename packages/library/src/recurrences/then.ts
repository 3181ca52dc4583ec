import type { Queries } from '../database/database.ts';
import type { Library } from '../library.ts';
import { eventOf } from '../measures/progress.ts';
import type { Memory } from '../memory/memory.ts';
import type { Listed } from '../postmortems/postmortem.ts';
import { type MeasureThen, measuresThen, type TaskThen } from './measures-then.ts';
import { type Moment, momentOf } from './moment.ts';
import type { Pair } from './pairs.ts';

/** How the measures of an earlier failure stood when it came back. */
export interface Then {
  readonly moment: Moment;
  readonly measures: readonly MeasureThen[];
}

/** What was worked out, each as of the last changes of its two postmortems. */
const kept = new WeakMap<Queries, Map<string, { readonly asOf: string; readonly then: Then }>>();
const MOST_KEPT = 50_000;
/** Recurrences that are read at once: between two stretches others are answered. */
const AT_ONCE = 200;

/** For one recurrence: the key of what `readThen` answers. */
export function keyOf({ later, earlier }: Pair): string {
  return `${later} ${earlier}`;
}

/** Works out, from what happened to each task, how the earlier measures of some recurrences stood on that day. */
export async function readThen(
  library: Library,
  memory: Memory,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, Then>> {
  const { read } = library.database;
  const known = kept.get(read) ?? new Map<string, { readonly asOf: string; readonly then: Then }>();
  kept.set(read, known);
  const found = new Map<string, Then>();
  const missing: (Pair & { readonly asOf: string })[] = [];
  for (const pair of pairs) {
    // Whoever writes meanwhile makes it older than it says, and it is read again: never the other way round.
    const asOf = `${memory.changeOf(pair.later)} ${memory.changeOf(pair.earlier)}`;
    const before = known.get(keyOf(pair));
    if (before?.asOf === asOf) found.set(keyOf(pair), before.then);
    else missing.push({ ...pair, asOf });
  }
  if (known.size + missing.length > MOST_KEPT) known.clear();
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const some = missing.slice(from, from + AT_ONCE);
    for (const [at, then] of (await work(read, some)).entries()) {
      if (then === undefined) continue;
      const { asOf, ...pair } = some[at] as Pair & { readonly asOf: string };
      known.set(keyOf(pair), { asOf, then });
      found.set(keyOf(pair), then);
    }
  }
  return found;
}

/**
 * How the measures of an earlier failure stood when a later one began, whether or not somebody has declared it a
 * recurrence; undefined where it is not known which of them was earlier.
 */
export async function measuresWhen(
  { database: { read } }: Library,
  earlier: Listed,
  later: Listed,
): Promise<Then | undefined> {
  const { startDate: before } = earlier;
  if (before === undefined || later.startDate === undefined || before >= later.startDate) return undefined;
  const { startedAt = null, startDate, zone = null, createdAt } = later;
  const moment = momentOf({ started_at: startedAt, start_date: startDate, zone, created_at: createdAt });
  const tasks = await readTasks(read, [earlier.id]);
  return { moment, measures: measuresThen(tasks.get(earlier.id) ?? [], moment) };
}

/** In the order of the pairs; undefined where one of the two is gone meanwhile. */
async function work(read: Queries, pairs: readonly Pair[]): Promise<readonly (Then | undefined)[]> {
  const rows = await read
    .selectFrom('postmortem')
    .select(['id', 'number', 'started_at', 'start_date', 'zone', 'created_at'])
    .where('number', 'in', [...new Set(pairs.flatMap(({ later, earlier }) => [later, earlier]))])
    .execute();
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const tasks = await readTasks(read, [...new Set(pairs.flatMap(({ earlier }) => byNumber.get(earlier)?.id ?? []))]);
  return pairs.map(({ later, earlier }) => {
    const [outage, before] = [byNumber.get(later), byNumber.get(earlier)];
    if (outage === undefined || before === undefined) return undefined;
    const moment = momentOf(outage);
    return { moment, measures: measuresThen(tasks.get(before.id) ?? [], moment) };
  });
}

/** What happened to each task of some postmortems, in order. */
async function readTasks(
  read: Queries,
  postmortems: readonly string[],
): Promise<ReadonlyMap<string, readonly TaskThen[]>> {
  if (postmortems.length === 0) return new Map();
  const rows = await read
    .selectFrom('task_event')
    .innerJoin('task', 'task.id', 'task_event.task_id')
    .selectAll('task_event')
    .select('task.owner')
    .where('task_event.postmortem_id', 'in', postmortems)
    .orderBy('task.number')
    .orderBy('task_event.number')
    .orderBy('task_event.step')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ postmortem_id }) => postmortem_id)].map(([id, own]) => [
      id,
      [...Map.groupBy(own, ({ task_id }) => task_id).values()].map((events) => ({
        events: events.map(eventOf),
        named: events[0]?.owner ?? null,
      })),
    ]),
  );
}
