import { isAppError } from '@failonce/document';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Library } from '../library.ts';
import { changeTask, type TaskDeed } from '../measures/change-task.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { answerSeenBefore } from '../reviews/seen-before.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { listRecurrences, type Recurrence } from './recurrences.ts';

// Random histories of tasks, in which failures come back on any day. How each task stood on that day is worked out a second
// time here, from the rows of the log alone and the other way round: not by following what happened, but by looking for the
// last thing that settles each question.

const RUNS = Math.max(3, Math.min(12, Math.floor(Number(process.env['FAILONCE_RUNS'] ?? 50) / 20)));
const BEGIN = Date.parse('2025-01-01T00:00:00.000Z');
const DAY = 86_400_000;
const dayOf = (day: number): string => new Date(BEGIN + day * DAY).toISOString().slice(0, 10);

const WORDS = ['Add an alert for certificates', 'Renew certificates by a machine', 'Write a runbook for the bank'];
const line = fc.record({
  words: fc.constantFrom(...WORDS),
  due: fc.option(fc.integer({ min: -10, max: 120 })),
  done: fc.constantFrom('no', 'no', 'no', 'ticked', 'dated'),
});
const lines = fc.uniqueArray(line, { minLength: 0, maxLength: 3, selector: ({ words }) => words });
type Lines = typeof lines extends fc.Arbitrary<infer T> ? T : never;
const deed = fc.record({
  action: fc.constantFrom(
    ...([
      'accept',
      'start',
      'postpone',
      'done',
      'ask-decline',
      'decline',
      'refuse-decline',
      'verify',
      'reopen',
    ] as const),
  ),
  task: fc.integer({ min: 1, max: 4 }),
  who: fc.nat({ max: 2 }),
  days: fc.integer({ min: 1, max: 60 }),
});
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('deed' as const), deed }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('text' as const), lines }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('back' as const),
      by: fc.constantFrom('time' as const, 'day' as const, 'writing' as const),
      ago: fc.integer({ min: 0, max: 40 }),
    }),
  },
);
const history = fc.record({
  imported: fc.boolean(),
  lines,
  steps: fc.array(fc.record({ wait: fc.double({ min: 0.01, max: 20, noNaN: true }), step }), {
    minLength: 5,
    maxLength: 25,
  }),
});

function textWith(date: string, day: number, tasks: Lines): string {
  const written = tasks.map(({ words, due, done }) => {
    const fields = [
      ...(due === null ? [] : [`due ${dayOf(day + due)}`]),
      ...(done === 'dated' ? [`done ${dayOf(day)}`] : []),
    ];
    return `- [${done === 'no' ? ' ' : 'x'}] ${words}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}\n`;
  });
  return sampleText({ date }).replace(/### Tasks\n[\s\S]*$/, `### Tasks\n${written.join('')}`);
}

/** A text of an outage on a day, of which the time, the day or neither is told. */
function backText(day: string, by: 'time' | 'day' | 'writing'): string {
  const text = sampleText({ title: 'Again', date: day });
  if (by === 'time') return text;
  const stretch = /, from \S+ 09:02 UTC to \S+ 10:03 UTC/;
  return text.replace(stretch, by === 'day' ? `, on ${day}` : '').replace(/## Timeline\n[\s\S]*?\n\n/, '');
}

interface Row {
  readonly task_id: string;
  readonly kind: string;
  readonly at: string;
  readonly detail: string;
}

/** The state of each task at a moment, by looking from the end of its log for what settles it. */
function statesBy(rows: readonly Row[], instant: string, day: string): string[] {
  const tasks = [...new Set(rows.map(({ task_id }) => task_id))];
  return tasks.flatMap((task) => {
    const own = rows.filter(({ task_id }) => task_id === task).map((row) => ({ ...row, ...JSON.parse(row.detail) }));
    const promised = own[0]?.on;
    const since = (row: { at: string; on?: string; kind: string; written?: string }): string => {
      if (row.kind === 'done' && row.written === 'then' && row.on === undefined && promised !== undefined)
        return promised;
      return row.on !== undefined && row.on < row.at ? row.on : row.at;
    };
    const counted = own.filter((row) => since(row) <= instant).reverse();
    const there = counted.find(({ kind }) => ['proposed', 'gone', 'back'].includes(kind));
    if (there === undefined || there.kind === 'gone') return [];
    const settles = counted.find(({ kind }) =>
      ['proposed', 'accepted', 'handed', 'started', 'done', 'verified', 'declined', 'reopened'].includes(kind),
    );
    const due =
      counted.find((row) => row.kind === 'postponed' || row.kind === 'proposed' || 'due' in row)?.due ?? undefined;
    const postponed = counted.filter(({ kind }) => kind === 'postponed').length;
    const kind = settles?.kind ?? 'proposed';
    const closed = ['done', 'verified', 'declined'].includes(kind);
    const state = closed ? kind : due !== undefined && due < day ? 'late' : 'open';
    return [`${state} ${due ?? '-'} ${postponed}`];
  });
}

describeLibrary('the states of measures on the day on which a failure came back', (library) => {
  it('are those of the log of changes, whatever has happened', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (given) => {
        let now = BEGIN + 100 * DAY;
        const clocked: Library = { ...library(), now: () => new Date(now) };
        const [author, editor, owner] = [
          await addPerson(library()),
          await addPerson(library()),
          await addPerson(library(), { role: 'owner' }),
        ];
        const people = [author, editor, owner];
        const date = dayOf(90);
        const { id, number } = await createPostmortem(clocked, author, {
          markdown: textWith(date, 95, given.lines),
          imported: given.imported,
        });
        // A draft takes no part.
        if (!given.imported) await publish(library(), id);
        let base = 1;
        const back: {
          readonly number: number;
          readonly started: string | null;
          readonly day: string | null;
          readonly at: string;
        }[] = [];
        const check = async (): Promise<void> => {
          const { items } = await listRecurrences(clocked, owner, { limit: 200 });
          const rows = await library()
            .database.read.selectFrom('task_event')
            .innerJoin('change', 'change.number', 'task_event.number')
            .select(['task_event.task_id', 'task_event.kind', 'change.at', 'task_event.detail'])
            .where('task_event.postmortem_id', '=', id)
            .orderBy('task_event.number')
            .orderBy('task_event.step')
            .execute();
          for (const each of back) {
            const told = items.find(({ later, earlier }) => later.number === each.number && earlier.number === number);
            const day = each.day ?? each.at.slice(0, 10);
            const instant = each.day === null ? each.at : (each.started ?? `${each.day}T23:59:59.999Z`);
            expect(shown(told)).toEqual(statesBy(rows, instant, day).sort());
          }
        };
        for (const { wait, step: todo } of given.steps) {
          now += Math.ceil(wait * DAY);
          if (todo.kind === 'deed') {
            const { task, who, days, action } = todo.deed;
            await attempt(() => changeTask(clocked, people[who] ?? owner, id, String(task), deedOf(action, now, days)));
          } else if (todo.kind === 'text') {
            const today = Math.floor((now - BEGIN) / DAY);
            const markdown = textWith(date, today, todo.lines);
            base = (await revisePostmortem(clocked, author, id, { markdown, base })).revision;
          } else {
            const day = dayOf(Math.max(91, Math.floor((now - BEGIN) / DAY) - todo.ago));
            const made = await createPostmortem(clocked, editor, { markdown: backText(day, todo.by), imported: true });
            await answerSeenBefore(clocked, editor, made.id, { answer: 'recurrence', earlier: id });
            back.push({
              number: made.number,
              started: made.startedAt ?? null,
              day: made.startDate ?? null,
              at: made.createdAt,
            });
            await check();
          }
        }
        await check();
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});

function shown(told: Recurrence | undefined): string[] | undefined {
  return told?.measures.map(({ state, due, postponed }) => `${state} ${due ?? '-'} ${postponed}`).sort();
}

function deedOf(action: TaskDeed['action'], now: number, days: number): TaskDeed {
  const due = new Date(now + days * DAY).toISOString().slice(0, 10);
  const on = days % 3 === 0 ? new Date(now - days * DAY).toISOString().slice(0, 10) : undefined;
  const evidence = { kind: 'address', value: 'https://example.com/pull/1' } as const;
  return { action, reason: 'Because.', due, evidence, on };
}

/** What the table of transitions refuses does not happen. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isAppError(error) || !['not-now', 'not-allowed', 'input-invalid', 'not-found'].includes(error.code))
      throw error;
  }
}

/** As a review would, without it. */
async function publish({ database }: Library, id: string): Promise<void> {
  await database.write((writing) =>
    writing.updateTable('postmortem').set({ state: 'published' }).where('id', '=', id).execute(),
  );
}
