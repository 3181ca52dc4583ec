import { AppError } from '@failonce/document';
import {
  answerSeenBefore,
  changeTask,
  createPostmortem,
  disablePerson,
  join,
  type Library,
  listPeople,
  movePostmortem,
  readPostmortem,
  reportIncident,
  revisePostmortem,
  SYSTEM,
  TASK_ACTIONS,
  type TaskDeed,
  viewerOfPerson,
} from '@failonce/library';
import type { Random } from './random.ts';

// What people of a company do on a day: they write postmortems, see them through, work off tasks or do not, come and go.

/** Postmortems a day, tasks of each. */
export const PACE = { postmortems: 0.5, tasks: 8, deeds: 12 } as const;

const SERVICES = ['checkout-api', 'payments', 'search', 'login', 'billing', 'reports'];
const VERBS = [
  'Add an alert for',
  'Write a runbook for',
  'Limit the load of',
  'Renew by a machine',
  'Test the failover of',
  'Document',
];
const THINGS = [
  'the gateway',
  'certificates',
  'the queue',
  'the replicas',
  'the cache',
  'deployments',
  'the disk',
  'quotas',
];
const DAY = 86_400_000;

/** Does what a day brings. What somebody may not do, or not any more, is left undone. */
export async function liveADay(library: Library, random: Random): Promise<void> {
  const people = (await listPeople(library, SYSTEM)).filter(({ disabledAt }) => disabledAt === undefined);
  // A company begins with a few.
  for (let free = Math.max(people.length < 25 || random.chance(0.03) ? 1 : 0, 6 - people.length); free > 0; free--)
    await hire(library, random);
  const boss = people.find(({ role }) => role === 'owner');
  if (boss === undefined) return;
  const owner = await viewerOfPerson(library, boss.id);
  if (people.length > 12 && random.chance(0.02)) {
    const leaver = random.oneOf(people.filter(({ role }) => role !== 'owner'));
    if (leaver !== undefined) await tolerated(() => disablePerson(library, owner, leaver.id));
  }
  if (random.chance(PACE.postmortems)) await write(library, random, people);
  if (random.chance(0.1))
    await tolerated(() =>
      reportIncident(library, owner, { title: `${random.oneOf(THINGS)} failed`, service: random.oneOf(SERVICES) }),
    );
  await seeThrough(library, random, owner);
  for (let deeds = random.between(0, 2 * PACE.deeds); deeds > 0; deeds--) await work(library, random, people);
}

type People = Awaited<ReturnType<typeof listPeople>>;

async function hire(library: Library, random: Random): Promise<void> {
  const id = crypto.randomUUID();
  const name = `Person ${id.slice(0, 6)}`;
  const roles = ['editor', 'editor', 'editor', 'reviewer', 'quality-reviewer'] as const;
  await join(library, { id, name, email: `${id.slice(0, 6)}@example.com` }, { role: random.oneOf(roles) ?? 'editor' });
}

async function write(library: Library, random: Random, people: People): Promise<void> {
  const author = random.oneOf(people.filter(({ role }) => role !== 'reader'));
  if (author === undefined) return;
  const markdown = textOf(library, random, people, author.email);
  const visibility = random.chance(0.15) ? { visibility: 'people' as const, audience: [author.id] } : {};
  const imported = random.chance(0.1) ? { imported: true } : {};
  const viewer = await viewerOfPerson(library, author.id);
  await tolerated(() => createPostmortem(library, viewer, { markdown, ...visibility, ...imported }));
}

function textOf(library: Library, random: Random, people: People, author: string): string {
  const day = (ahead: number): string => new Date(library.now().getTime() + ahead * DAY).toISOString().slice(0, 10);
  const [service, thing] = [random.oneOf(SERVICES), random.oneOf(THINGS)];
  const date = day(-random.between(0, 5));
  const tasks = Array.from({ length: random.between(PACE.tasks - 4, PACE.tasks + 4) }, (_, at) => {
    const owner = random.chance(0.9) ? random.oneOf(people)?.email : 'somebody-else@example.com';
    const due = random.chance(0.9) ? `, due ${day(random.between(5, 60))}` : '';
    const done = random.chance(0.1) ? `, done ${date}` : '';
    return `- [${done === '' ? ' ' : 'x'}] ${random.oneOf(VERBS)} ${random.oneOf(THINGS)}, part ${at + 1} (@${owner}${due}${done})`;
  });
  return `---\nseverity: SEV-${random.between(1, 3)}\nservices: [${service}]\nzone: UTC\nauthors: [${author}]\n---
# ${service} down because of ${thing} on ${date}

## Issue Summary
- **Duration:** 61 minutes, from ${date} 09:02 UTC to ${date} 10:03 UTC
- **Impact:** ${service} was down. ${random.between(2, 90)}% of users were affected.
- **Root cause:** ${thing} reached its limit, and nothing watched it.

## Corrective and Preventative Measures
### Improvements
- ${thing} should be watched.
### Tasks
${tasks.join('\n')}
`;
}

/** Drafts go into review, reviews are published by an owner, what is settled is closed; some came back, some are edited. */
async function seeThrough(library: Library, random: Random, owner: Awaited<ReturnType<typeof viewerOfPerson>>) {
  const { read } = library.database;
  const rows = await read
    .selectFrom('postmortem')
    .select(['id', 'number', 'state', 'start_date'])
    .where('state', 'in', ['draft', 'in-review', 'published'])
    .orderBy('number', 'desc')
    .limit(40)
    .execute();
  const step = async (id: string, action: 'ask' | 'publish' | 'close' | 'withdraw', override = false) => {
    const { revision } = await readPostmortem(library, SYSTEM, id);
    await movePostmortem(library, owner, id, { action, revision, override, reason: 'So.' });
  };
  for (const { id, state } of rows) {
    if (state === 'draft' && random.chance(0.2)) await tolerated(() => step(id, 'ask'));
    if (state === 'in-review' && random.chance(0.3)) await tolerated(() => step(id, 'publish', true));
    if (state === 'published' && random.chance(0.02)) await tolerated(() => step(id, 'close', random.chance(0.2)));
    if (random.chance(0.002)) await tolerated(() => step(id, 'withdraw'));
  }
  const [later, earlier] = [random.oneOf(rows), random.oneOf(rows)];
  if (later !== undefined && earlier !== undefined && random.chance(0.15))
    await tolerated(() =>
      answerSeenBefore(library, owner, later.id, { answer: 'recurrence', earlier: `PM-${earlier.number}` }),
    );
  const edited = random.oneOf(rows);
  if (edited !== undefined && random.chance(0.3)) await tolerated(() => edit(library, random, owner, edited.id));
}

/** Tasks are said otherwise, ticked, or taken out. */
async function edit(library: Library, random: Random, viewer: Awaited<ReturnType<typeof viewerOfPerson>>, id: string) {
  const { markdown, revision: base } = await readPostmortem(library, SYSTEM, id);
  const lines = markdown.split('\n');
  const tasks = lines.flatMap((line, at) => (line.startsWith('- [') ? [at] : []));
  const at = random.oneOf(tasks);
  if (at === undefined) return;
  const line = lines[at] as string;
  const way = random.between(1, 4);
  if (way === 1) lines.splice(at, 1);
  else if (way === 2) lines[at] = line.replace('- [ ]', '- [x]');
  else if (way === 3) lines[at] = line.replace('- [x]', '- [ ]').replace(/, done [\d-]+/, '');
  else lines[at] = line.replace(/\] (\w+)/, '] At last, $1');
  await revisePostmortem(library, viewer, id, { markdown: lines.join('\n'), base });
}

/** Somebody takes a task a step on. */
async function work(library: Library, random: Random, people: People): Promise<void> {
  const { read } = library.database;
  const { count } = await read
    .selectFrom('task')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('gone_at', 'is', null)
    .executeTakeFirstOrThrow();
  const [task] = await read
    .selectFrom('task')
    .select(['id', 'postmortem_id', 'owner_id', 'state', 'due_on'])
    .where('gone_at', 'is', null)
    .orderBy('id')
    .offset(Math.max(0, Math.floor(Number(count) * (1 - random.next() ** 2)) - 1))
    .limit(1)
    .execute();
  if (task === undefined) return;
  const anybody = random.oneOf(people)?.id ?? '';
  const who = random.chance(0.6) && people.some(({ id }) => id === task.owner_id) ? (task.owner_id ?? '') : anybody;
  const viewer = await viewerOfPerson(library, who);
  const from = Math.max(library.now().getTime(), Date.parse(task.due_on ?? '') || 0);
  const deed: TaskDeed = {
    action: random.oneOf([...TASK_ACTIONS, 'done', 'done', 'verify', 'verify', 'verify', 'accept']) ?? 'accept',
    reason: 'So.',
    due: new Date(from + random.between(2, 40) * DAY).toISOString().slice(0, 10),
    evidence: { kind: 'address', value: 'https://example.com/819' },
    person: random.oneOf(people)?.id,
    aim: 'prevent',
    cameBack: random.chance(0.1),
  };
  await tolerated(() => changeTask(library, viewer, task.postmortem_id, task.id, deed));
}

/** What is refused by a rule is refused in life as well; anything else is a bug. */
async function tolerated(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
