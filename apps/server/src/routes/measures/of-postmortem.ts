import { tasksOf } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';
import { taskInFull } from '../../shapes/task.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/tasks',
  tag: 'Measures',
  summary: 'List the tasks of a postmortem',
  description: 'In the order of its text, each with what became of it and what you may do with it.',
  permission: 'task.read',
  params: z.object({ postmortem: reference }),
  answers: { 200: { description: 'The tasks.', schema: z.object({ items: z.array(taskInFull) }) } },
  handle: async ({ library, viewer, params }) => {
    const tasks = await tasksOf(library, viewer, params.postmortem);
    return { body: { items: tasks.map(({ progress: _, ...task }) => task) } };
  },
});
