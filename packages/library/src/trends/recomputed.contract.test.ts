import { expect, it } from 'vitest';
import type { Library } from '../library.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { importDocuments } from '../transfer/import-documents.ts';
import { type Counted, listBehind } from './behind.ts';
import { type Trends, trendsOf } from './trends.ts';

// Everything that trends tell, computed a second time in the plainest way from the rows of the tables.

const TODAY = '2026-11-22';
const STATES = ['draft', 'in-review', 'published', 'closed', 'withdrawn'] as const;
const TASK_STATES = ['proposed', 'accepted', 'done', 'verified', 'declined'] as const;

/** Figures that look like chance and are always the same. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describeLibrary('trends', (library) => {
  const fill = async (seed: number, count: number): Promise<void> => {
    const { database } = library();
    const writer = await addPerson(library(), { role: 'owner' });
    const texts = Array.from({ length: count }, (_, i) => ({
      path: `${seed}-${i}.md`,
      read: () => ({ text: `---\nservices: [s${i % 3}]\nseverity: SEV-${i % 2}\n---\n# Outage ${seed} ${i}\n` }),
    }));
    await importDocuments(library(), writer, texts);
    const rows = await database.read
      .selectFrom('postmortem')
      .select('id')
      .where('title', 'like', `Outage ${seed} %`)
      .orderBy('number')
      .execute();
    const any = chance(seed);
    const day = (): string => new Date(Date.UTC(2022, 10, 1 + any(1500))).toISOString().slice(0, 10);
    await database.write(async (writing) => {
      let change = seed * 1_000_000;
      for (const { id } of rows) {
        const date = day();
        const columns = {
          state: STATES[any(5)] as (typeof STATES)[number],
          practice: any(8) === 0 ? 1 : 0,
          start_date: date,
          started_at: any(3) === 0 ? null : `${date}T09:02:00.000Z`,
          duration_minutes: any(5) === 0 ? null : any(4000),
          detect_minutes: any(3) === 0 ? null : any(90),
        };
        await writing.updateTable('postmortem').set(columns).where('id', '=', id).execute();
        for (const kind of ['ask', 'signed-off', 'publish'].slice(0, any(4))) {
          const at = `${new Date(Date.parse(date) + any(40) * 86_400_000).toISOString().slice(0, 10)}T1${any(10)}:00:00.000Z`;
          const row = { number: change++, postmortem_id: id, at, actor_id: '', kind, revision: 1 };
          await writing
            .insertInto('review')
            .values({ ...row, substance: '', target_id: null, detail: '{}' })
            .execute();
        }
        for (let number = 1; number <= any(4); number++) {
          const state = TASK_STATES[any(5)] as (typeof TASK_STATES)[number];
          const due = any(6) === 0 ? null : day();
          const verified = state === 'verified' ? `${day()}T10:00:00.000Z` : null;
          const gone = any(9) === 0 ? `${date}T00:00:00.000Z` : null;
          await writing
            .insertInto('task')
            .values({
              id: `${id}-${number}`,
              postmortem_id: id,
              number: 100 + number,
              mark: null,
              position: 100 + number,
              words: 'Watch it',
              owner: null,
              due,
              causes: '[]',
              address: null,
              ticked: 0,
              created_at: date,
              created_by: '',
              gone_at: gone,
              state,
              open: 0,
              owner_id: null,
              due_on: due,
              postponed: 0,
              asks: state === 'done' && any(2) === 0 ? 'verification' : null,
              aim: null,
              done_at: null,
              verified_at: verified,
              look_again_on: null,
              came_back: null,
              changed_at: date,
              changed_by: '',
            })
            .execute();
        }
      }
    });
  };

  it.each([1, 2])('are what the rows say, computed anew (%i)', async (seed) => {
    await fill(seed, 60);
    const { read } = library().database;
    const viewer = await addPerson(library(), { role: 'reader' });
    const today: Library = { ...library(), now: () => new Date(`${TODAY}T09:00:00Z`) };
    const [postmortems, reviews, tasks] = await Promise.all([
      read.selectFrom('postmortem').selectAll().execute(),
      read.selectFrom('review').selectAll().execute(),
      read.selectFrom('task').selectAll().execute(),
    ]);
    const counted = postmortems.filter(({ state, practice }) => practice === 0 && !/draft|withdrawn/.test(state));
    /** What a number counts, as days and values, by the number of the postmortem. */
    const told = (of: Counted): { number: number; on: string; value: number }[] =>
      counted.flatMap((row) => {
        const { number } = row;
        const first = (kind: string): string | undefined =>
          reviews
            .filter((each) => each.postmortem_id === row.id && each.kind === kind)
            .map(({ at }) => at)
            .sort()[0];
        const on = row.start_date as string;
        if (of === 'postmortems') return [{ number, on, value: 1 }];
        if (of === 'detect') return row.detect_minutes === null ? [] : [{ number, on, value: row.detect_minutes }];
        if (of === 'resolve') return row.duration_minutes === null ? [] : [{ number, on, value: row.duration_minutes }];
        if (of === 'publish') {
          const published = first('publish');
          if (published === undefined || row.duration_minutes === null) return [];
          const end = new Date(Date.parse(row.started_at ?? on) + row.duration_minutes * 60_000).toISOString();
          const days = (Date.parse(published.slice(0, 10)) - Date.parse(end.slice(0, 10))) / 86_400_000;
          return [{ number, on: published.slice(0, 10), value: Math.max(0, days) }];
        }
        if (of === 'review') {
          const [asked, answered] = [first('ask'), first('signed-off')];
          if (asked === undefined || answered === undefined) return [];
          const value = Math.max(0, (Date.parse(answered) - Date.parse(asked)) / 60_000);
          return [{ number, on: answered.slice(0, 10), value }];
        }
        return tasks.flatMap(({ postmortem_id, gone_at, state, due_on, verified_at, asks }) => {
          if (postmortem_id !== row.id || gone_at !== null || state === 'declined' || due_on === null) return [];
          if (due_on >= TODAY || (state === 'done' && asks === null)) return [];
          const inTime = state === 'verified' && (verified_at as string).slice(0, 10) <= due_on;
          const outcome = inTime ? 'in-time' : state === 'verified' ? 'late' : state === 'done' ? 'unverified' : 'open';
          return outcome === of ? [{ number, on: due_on, value: 1 }] : [];
        });
      });
    for (const years of [1, 3, 10] as const) {
      const trends: Trends = await trendsOf(today, viewer, { years });
      for (const of of ['detect', 'resolve', 'publish', 'review'] as const) {
        for (const [at, { from, to }] of trends.periods.entries()) {
          const values = told(of)
            .filter(({ on }) => from <= on && on <= to)
            .map(({ value }) => value)
            .sort((a, b) => a - b);
          const spread = trends.spreads[of][at];
          expect([of, from, spread?.count]).toEqual([of, from, values.length]);
          if (spread?.bins === undefined) expect(spread?.points.map(({ value }) => value)).toEqual(values);
          else expect(spread.bins.reduce((sum, count) => sum + count, 0)).toBe(values.length);
          if (values.length < 5) expect(spread?.quartiles).toBeUndefined();
          else expect(spread?.quartiles?.middle).toBe(medianOf(values));
        }
      }
      for (const of of ['in-time', 'late', 'unverified', 'open'] as const)
        expect(trends.tasks.map((outcomes) => outcomes[of])).toEqual(
          trends.periods.map(({ from, to }) => told(of).filter(({ on }) => from <= on && on <= to).length),
        );
      expect(trends.counts).toEqual(
        trends.shortPeriods.map(
          ({ from, to }) => told('postmortems').filter(({ on }) => from <= on && on <= to).length,
        ),
      );
      const [first, last] = [trends.periods[3], trends.periods[8]];
      for (const of of ['postmortems', 'publish', 'open'] as const) {
        const behind = await listBehind(today, viewer, { of, from: first?.from, to: last?.to }, { limit: 500 });
        const numbers = told(of).filter(({ on }) => String(first?.from) <= on && on <= String(last?.to));
        expect(behind.items.map(({ number }) => number).sort()).toEqual(
          [...new Set(numbers.map(({ number }) => number))].sort(),
        );
        expect(behind.total).toBe(behind.items.length);
      }
    }
    const one = await trendsOf(today, viewer, { years: 10, service: ['s0', 's1'], severity: ['sev-0'] });
    const fits = counted.filter(({ number }) => (number - 1) % 3 < 2 && (number - 1) % 2 === 0);
    expect(one.total).toBe(fits.length);
  });
});

function medianOf(values: readonly number[]): number {
  const middle = values.length / 2;
  if (values.length % 2 === 1) return values[Math.floor(middle)] as number;
  return ((values[middle - 1] as number) + (values[middle] as number)) / 2;
}
