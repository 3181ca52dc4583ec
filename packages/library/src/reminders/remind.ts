import { setImmediate as turn } from 'node:timers/promises';
import { takeTurn } from '../changes/append-change.ts';
import type { Queries, Writing } from '../database/database.ts';
import type { Library } from '../library.ts';
import { viewerOfPerson } from '../people/people.ts';
import { announce } from '../post/announce.ts';
import { tell } from '../post/tell.ts';
import { visibleTo } from '../viewer.ts';
import type { Looking, Reminder, Rung, Thing } from './define-reminder.ts';
import { dayIn, dueStep } from './due-step.ts';
import { reminders as registry } from './reminders.generated.ts';
import { daysAfter } from './working-days.ts';

/** Things that are looked at in one piece. */
const AT_ONCE = 200;

/** The kinds of notices by which people are reminded. */
export const REMINDER_KINDS: readonly string[] = registry.map(({ kind }) => kind);

/** A thing, and the step that is due and was not taken. */
interface Missed {
  readonly thing: Thing;
  readonly step: number;
  /** The strongest that was taken before; -1 for none. */
  readonly before: number;
}

/**
 * Reminds everybody of what is due now. Each step of a thing is taken once, whoever runs this and however many at once,
 * and none after a stronger one: after days in which nothing ran, only the strongest that was missed is told. Answers how
 * many notices were written.
 */
export async function remindOfWhatIsDue(
  library: Library,
  { rules = registry, stopped }: { readonly rules?: readonly Reminder[]; readonly stopped?: AbortSignal } = {},
): Promise<number> {
  let told = 0;
  for (const rule of rules)
    for (let after = ''; stopped?.aborted !== true; ) {
      const looking = lookingFor(library, library.database.read, after);
      const { things, next } = await rule.find(looking);
      if ((await missedOf(rule, things, looking)).length > 0)
        told += await library.database.write(async (writing) => {
          await takeTurn(writing);
          // As it stands now that nobody else writes: what was done meanwhile is due no more.
          const again = { ...looking, db: writing };
          let count = 0;
          for (const missed of await missedOf(rule, (await rule.find(again)).things, again))
            count += await take(library, writing, rule, missed);
          return count;
        });
      if (next === undefined) break;
      after = next;
      // A large library takes a while, in which others are answered.
      await turn();
    }
  return told;
}

function lookingFor(library: Library, db: Queries, after: string): Looking {
  // Somewhere it is tomorrow already.
  const today = daysAfter(library.now().toISOString().slice(0, 10), 1);
  return { db, library, today, days: library.settings.remind, after, limit: AT_ONCE };
}

/** Of some things those with a step that is due and stronger than all that were taken. */
async function missedOf(rule: Reminder, things: readonly Thing[], { db, library, days }: Looking): Promise<Missed[]> {
  const due = things
    .map((thing) => ({ thing, step: dueStep(rule.steps(thing, days), dayIn(library.now(), thing.zone)) }))
    .filter(({ step }) => step >= 0);
  if (due.length === 0) return [];
  const taken = await db
    .selectFrom('reminded')
    .selectAll()
    .where('kind', '=', rule.kind)
    .where(
      'subject',
      'in',
      due.map(({ thing }) => thing.key),
    )
    .execute();
  const steps = new Map(taken.map(({ subject, anchor, step }) => [`${subject} ${anchor}`, step]));
  return due
    .map((each) => ({ ...each, before: steps.get(`${each.thing.key} ${each.thing.anchor}`) ?? -1 }))
    .filter(({ step, before }) => step > before);
}

/** Takes a step: tells the people on its rung, or on the next where nobody stands. */
async function take(
  library: Library,
  writing: Writing,
  rule: Reminder,
  { thing, step: at, before }: Missed,
): Promise<number> {
  const { kind } = rule;
  const { key, subject, postmortem, anchor, detail } = thing;
  const now = library.now();
  const taken = await writing
    .insertInto('reminded')
    .values({ kind, subject: key, anchor, step: at, at: now.toISOString() })
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'subject', 'anchor'])
        .doUpdateSet({ step: at, at: now.toISOString() })
        .where('reminded.step', '<', at),
    )
    .returning('step')
    .executeTakeFirst();
  if (taken === undefined) return 0;
  const steps = rule.steps(thing, library.settings.remind);
  const step = steps[at];
  if (step === undefined) return 0;
  const from = steps.findIndex(({ name }) => name === rule.announces?.step);
  if (rule.announces !== undefined && before < from && from <= at)
    await announce(writing, { kind: rule.announces.event, postmortem, subject, at: now });
  for (const rung of rule.ladder.slice(rule.ladder.indexOf(step.to))) {
    const people = await thoseWhoMaySee(library, writing, thing, await peopleOn(library, writing, rule, thing, rung));
    if (people.length === 0) continue;
    for (const person of people)
      await tell(writing, {
        key: `${kind}:${key}:${anchor}:${step.name}:${person}`,
        ...{ person, kind, postmortem, subject, at: now },
        detail: { ...detail, step: step.name, as: rung },
      });
    return people.length;
  }
  return 0;
}

async function peopleOn(
  library: Library,
  db: Writing,
  rule: Reminder,
  thing: Thing,
  rung: Rung,
): Promise<readonly string[]> {
  if (rung !== 'owners') return await rule.people({ db, library }, thing, rung);
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'owner')
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Of some people those who may sign in, and may see what it is about. */
async function thoseWhoMaySee(
  library: Library,
  db: Writing,
  { postmortem }: Thing,
  people: readonly string[],
): Promise<string[]> {
  const there: string[] = [];
  for (const id of new Set(people)) {
    const viewer = await viewerOfPerson({ ...library, database: { ...library.database, read: db } }, id);
    if (viewer.kind !== 'person') continue;
    const seen =
      postmortem === undefined ||
      (await db
        .selectFrom('postmortem')
        .select('id')
        .where('id', '=', postmortem)
        .where(visibleTo(viewer))
        .executeTakeFirst()) !== undefined;
    if (seen) there.push(id);
  }
  return there;
}
