import { takeTurn } from '../../packages/library/src/changes/append-change.ts';
import type { Library } from '../../packages/library/src/index.ts';

const AT_ONCE = 250;
const DAY = 86_400_000;
const CAUSES = 40;
const SERVICES = 200;
/** One of so many is not for the whole company. */
const HIDDEN = 20;

/** Adds rows of invented postmortems of ten years, with reviews and tasks: what trends are made of, and no texts. */
export async function fillRows(library: Library, count: number): Promise<void> {
  const now = library.now().getTime();
  const at = (day: number, hour = 9): string => new Date(now - day * DAY + hour * 3_600_000).toISOString();
  for (let start = 1; start <= count; start += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - start + 1) }, (_, i) => start + i);
    const some = numbers.map((number) => ({ number, id: idOf(number), age: (number * 7919) % 3650 }));
    await library.database.write(async (writing) => {
      await takeTurn(writing);
      await writing
        .insertInto('postmortem')
        .values(
          some.map(({ number, id, age }) => ({
            id,
            number,
            slug: `outage-${number}`,
            state: 'published' as const,
            visibility: number % HIDDEN === 0 ? ('people' as const) : ('company' as const),
            imported: 0,
            file: null,
            interim_until: null,
            head_id: id,
            head: 1,
            created_at: at(age),
            created_by: '',
            updated_at: at(age),
            derived: 1,
            title: `Outage ${number}`,
            cause: '',
            severity: `SEV-${1 + (number % 4)}`,
            start_date: at(age).slice(0, 10),
            started_at: at(age),
            zone: 'UTC',
            duration_minutes: Math.round(Math.exp((number * 31) % 9)),
            detect_minutes: (number * 17) % 120,
            affected_percent: null,
            words: 500,
            met: 30,
            asked: 30,
            errors: 0,
            practice: number % 50 === 0 ? 1 : 0,
            tasks_open: 0,
            tasks_done: 0,
            open_due: null,
          })),
        )
        .execute();
      const term = (id: string, kind: 'service' | 'cause' | 'trigger', value: string) => ({
        postmortem_id: id,
        kind,
        value,
        name: value,
      });
      await writing
        .insertInto('term')
        .values(
          some.flatMap(({ id, number }) => [
            term(id, 'service', `service-${number % SERVICES}`),
            term(id, 'cause', `cause-${number % CAUSES}`),
            term(id, 'trigger', `trigger-${number % 16}`),
          ]),
        )
        .execute();
      await writing
        .insertInto('review')
        .values(
          some.flatMap(({ id, number, age }) =>
            (['ask', 'signed-off', 'publish'] as const).map((kind, step) => ({
              number: number * 3 + step,
              postmortem_id: id,
              at: at(age - 2 - step * ((number % 9) + 1)),
              actor_id: '',
              kind,
              revision: 1,
              substance: '',
              target_id: null,
              detail: '{}',
            })),
          ),
        )
        .execute();
      await writing
        .insertInto('task')
        .values(
          some.map(({ id, number, age }) => {
            const state = number % 3 === 0 ? ('accepted' as const) : ('verified' as const);
            const due = at(age - 30).slice(0, 10);
            return {
              id: `${id.slice(0, -1)}t`,
              postmortem_id: id,
              number: 1,
              mark: null,
              position: 0,
              words: 'Watch it',
              owner: null,
              due,
              causes: '[]',
              address: null,
              ticked: 0,
              created_at: at(age),
              created_by: '',
              gone_at: null,
              state,
              open: 0,
              owner_id: null,
              due_on: due,
              postponed: 0,
              asks: null,
              aim: null,
              done_at: null,
              verified_at: state === 'verified' ? at(age - (number % 60)) : null,
              look_again_on: null,
              came_back: null,
              changed_at: at(age),
              changed_by: '',
            };
          }),
        )
        .execute();
    });
  }
}

/** The id of an invented postmortem. */
export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(11, '0')}0`;
}
