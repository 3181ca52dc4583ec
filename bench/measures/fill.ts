import { randomBytes } from 'node:crypto';
import type { Library } from '../../packages/library/src/index.ts';

const TASKS_EACH = 8;
const POSTMORTEMS = 12_500;
const STATES = ['proposed', 'accepted', 'in-progress', 'done', 'verified', 'verified', 'verified', 'declined'] as const;

/** Makes many postmortems of one, each with its tasks in different states, due over ten years. */
export async function multiply({ database }: Library, like: string, owner: string): Promise<void> {
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
        await writing
          .insertInto('task')
          .values(
            states.map((state, at) => ({
              ...task,
              ...{ id: uuid(), postmortem_id: id, number: at + 1, position: at, state, due_on: due(at) },
              open: open[at] ? 1 : 0,
              asks: state === 'done' && number % 3 === 0 ? ('verification' as const) : null,
              owner_id: number % 500 === 0 ? owner : null,
            })),
          )
          .execute();
      }
    });
}

function uuid(): string {
  const hex = randomBytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
