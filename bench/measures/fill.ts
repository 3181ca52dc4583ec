import { randomBytes } from 'node:crypto';
import type { Library } from '../../packages/library/src/index.ts';

const TASKS_EACH = 8;
const POSTMORTEMS = 12_500;
const STATES = ['proposed', 'accepted', 'in-progress', 'done', 'verified', 'verified', 'verified', 'declined'] as const;

const PEOPLE = 200;

/**
 * Makes many postmortems of one, each with its tasks in different states, due over ten years. Tasks are the owner's or of one
 * of two hundred people; ten of these are in a team with the owner, and own three of two hundred services.
 */
export async function multiply({ database }: Library, like: string, owner: string, team: string): Promise<void> {
  await database.write(async (writing) => {
    await writing
      .insertInto('person')
      .values(
        Array.from({ length: PEOPLE }, (_, at) => ({
          ...{ id: `person-${at}`, name: `Person ${at}`, email: `person-${at}@example.com`, role: 'editor' as const },
          ...{ created_at: '2020-01-01T00:00:00.000Z', disabled_at: null },
        })),
      )
      .execute();
    for (let at = 0; at < 10; at++)
      await writing
        .insertInto('team_member')
        .values({ team_id: team, person_id: `person-${at * 20}` })
        .execute();
    for (const at of [7, 77, 177])
      await writing
        .insertInto('service')
        .values({
          ...{ id: `service-${at}`, value: `service-${at}`, name: `service-${at}` },
          ...{ team_id: team, person_id: null, created_at: '2020-01-01T00:00:00.000Z' },
        })
        .execute();
  });
  const postmortem = await database.read
    .selectFrom('postmortem')
    .selectAll()
    .where('id', '=', like)
    .executeTakeFirstOrThrow();
  const task = await database.read.selectFrom('task').selectAll().limit(1).executeTakeFirstOrThrow();
  for (let start = 2; start < POSTMORTEMS + 2; start += 250)
    await database.write(async (writing) => {
      for (let number = start; number < start + 250; number++) {
        const id = uuid();
        const due = (at: number): string => `${2020 + ((number + at) % 10)}-0${1 + (at % 9)}-1${number % 10}`;
        const states = Array.from(
          { length: TASKS_EACH },
          (_, at) => STATES[(number + at) % 8] as (typeof STATES)[number],
        );
        const open = states.map((state) => state === 'proposed' || state === 'accepted' || state === 'in-progress');
        await writing
          .insertInto('postmortem')
          .values({
            ...postmortem,
            ...{ id, number, state: 'published', severity: `SEV-${1 + (number % 4)}` },
            tasks_open: 3,
            tasks_verified: 3,
            tasks_unsettled: 4,
            open_due: open
              .flatMap((is, at) => (is ? due(at) : []))
              .sort()
              .join(' '),
          })
          .execute();
        const value = `service-${number % 200}`;
        await writing.insertInto('term').values({ postmortem_id: id, kind: 'service', value, name: value }).execute();
        const tasks = states.map((state, at) => ({
          ...task,
          ...{ id: uuid(), postmortem_id: id, number: at + 1, position: at, state, due_on: due(at) },
          open: open[at] ? 1 : 0,
          asks: state === 'done' && number % 3 === 0 ? ('verification' as const) : null,
          owner_id: number % 500 === 0 ? owner : `person-${(number * TASKS_EACH + at) % PEOPLE}`,
        }));
        await writing.insertInto('task').values(tasks).execute();
        const doneBy = { actor_id: 'person-0', kind: 'done', detail: '{}', at: postmortem.created_at } as const;
        const events = tasks.filter(({ asks }) => asks !== null);
        if (events.length === 0) continue;
        await writing
          .insertInto('task_event')
          .values(events.map((each) => ({ ...doneBy, task_id: each.id, postmortem_id: id, number: 1, step: 1 })))
          .execute();
      }
    });
}

function uuid(): string {
  const hex = randomBytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
