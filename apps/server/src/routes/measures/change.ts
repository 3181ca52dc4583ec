import { changeTask } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done } from '../../shapes/people.ts';
import { reference } from '../../shapes/postmortem.ts';
import { deed } from '../../shapes/task.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/tasks/{task}/steps',
  tag: 'Measures',
  summary: 'Take a task a step on',
  description:
    'Accept, begin, hand on, postpone, done with evidence, verify, decline, reopen, look again: what may be done stands in “may”. What an action needs: “reason” to postpone, to ask to decline, to decline and to reopen; “due” to postpone; “evidence” for done; “person” to hand on; “cameBack” to look again.',
  permission: 'task.change',
  params: z.object({
    postmortem: reference,
    task: z.string().min(1).max(100).openapi({ description: 'Its id, or its number in the postmortem.' }),
  }),
  body: deed,
  answers: done,
  handle: async ({ library, viewer, params, body }) => {
    await changeTask(library, viewer, params.postmortem, params.task, body);
    return { status: 204 };
  },
});
