import { type Library, type ListedTask, listTasks, type TasksAsked, type Viewer } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { csvOf } from '../../http/csv.ts';
import { pageOf, paging } from '../../shapes/paging.ts';
import { listedTask, tasksAsked } from '../../shapes/task.ts';
import { tasksAskedOf } from '../../views/tasks-asked.ts';

/** Read at once: others are answered between two stretches. */
const AT_ONCE = 500;

export default defineRoute({
  method: 'get',
  path: '/tasks',
  tag: 'Measures',
  summary: 'List the tasks of the company',
  description:
    'Of postmortems that are in review or published and that you may see; what is due first comes first. As CSV it is all of them, one a line.',
  permission: 'task.read',
  query: z.object({ ...paging, ...tasksAsked, format: z.enum(['json', 'csv']).default('json') }),
  answers: { 200: { description: 'The tasks.', schema: pageOf(listedTask) } },
  handle: async ({ server, library, viewer, query: { format, limit, after, ...asked } }) => {
    const wanted = tasksAskedOf(asked);
    if (format === 'json') return { body: await listTasks(library, viewer, { ...wanted, limit, after }) };
    const body = await asCsv(library, viewer, wanted, new URL(server.address).origin);
    return {
      text: { type: 'text/csv; charset=utf-8', body },
      headers: { 'content-disposition': 'attachment; filename="tasks.csv"' },
    };
  },
});

const COLUMNS = [
  'postmortem',
  'title',
  'severity',
  'task',
  'words',
  'state',
  'late',
  'owner',
  'owner gone',
  'due',
  'postponed',
  'asks',
  'for',
  'promised',
  'done',
  'verified',
  'address',
];

async function asCsv(library: Library, viewer: Viewer, asked: TasksAsked, origin: string): Promise<string> {
  const today = library.now().toISOString().slice(0, 10);
  const lines: (string | number)[][] = [];
  let after: string | undefined;
  do {
    const { items, next } = await listTasks(library, viewer, { ...asked, limit: AT_ONCE, after });
    for (const each of items) lines.push(lineOf(each, today, origin));
    after = next;
  } while (after !== undefined);
  return csvOf(COLUMNS, lines);
}

function lineOf({ of, ...task }: ListedTask, today: string, origin: string): (string | number)[] {
  return [
    `PM-${of.number}`,
    of.title,
    of.severity ?? '',
    task.number,
    task.words,
    task.state,
    task.open && task.due !== undefined && task.due < today ? 'late' : '',
    task.ownerName ?? '',
    task.ownerGone ? 'gone' : '',
    task.due ?? '',
    task.postponed,
    task.asks ?? '',
    task.aim ?? '',
    task.createdAt.slice(0, 10),
    task.doneAt?.slice(0, 10) ?? '',
    task.verifiedAt?.slice(0, 10) ?? '',
    `${origin}/pm/${of.number}-${of.slug}/measures#task-${task.number}`,
  ];
}
