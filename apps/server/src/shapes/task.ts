import { TASK_ACTIONS } from '@failonce/library';
import { z } from '@hono/zod-openapi';

// What the API says of tasks, in the words of the reference.

const state = z.enum(['proposed', 'accepted', 'in-progress', 'done', 'verified', 'declined']);
const aim = z.enum(['prevent', 'detect', 'limit', 'recover']).openapi({
  description: 'What it is for: that the failure does not come again, is seen sooner, does less harm, is over sooner.',
});
const action = z.enum(TASK_ACTIONS as [(typeof TASK_ACTIONS)[number], ...(typeof TASK_ACTIONS)[number][]]);
const evidence = z.strictObject({
  kind: z.enum(['address', 'file']),
  value: z.string().max(2000).openapi({ description: 'Where it can be looked up, or the name of a kept picture.' }),
});

export const task = z
  .object({
    id: z.string(),
    number: z.int().openapi({ description: 'Of its postmortem, from 1; never given twice.' }),
    mark: z.string().optional().openapi({ description: '“t1” of a “^t1” in the text.' }),
    words: z.string(),
    state,
    open: z.boolean(),
    owner: z.string().optional().openapi({ description: 'Id of the person whose it is.' }),
    ownerNamed: z.string().optional().openapi({ description: 'How the text names this one.' }),
    ownerGone: z.boolean().openapi({ description: 'Was it somebody’s who is not there any more?' }),
    due: z.iso.date().optional().openapi({ description: 'The day that counts: of the text, or postponed to.' }),
    postponed: z.int(),
    asks: z.enum(['verification', 'approval']).optional(),
    aim: aim.optional(),
    causes: z.array(z.string()),
    address: z.string().optional(),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    doneAt: z.string().optional(),
    verifiedAt: z.string().optional(),
    lookAgainOn: z.iso.date().optional(),
    cameBack: z.boolean().optional(),
  })
  .openapi('Task');

export const listedTask = task
  .extend({
    ownerName: z.string().optional(),
    since: z
      .string()
      .openapi({ description: 'Since when it is promised; what was imported, since before it was here.' }),
    of: z.object({ number: z.int(), slug: z.string(), title: z.string(), severity: z.string().optional() }),
  })
  .openapi('ListedTask');

export const taskInFull = task
  .extend({
    may: z.array(action).openapi({ description: 'What you may do with it now.' }),
    events: z
      .array(z.looseObject({ kind: z.string(), at: z.iso.datetime(), actor: z.string() }))
      .openapi({ description: 'What became of it, in order; what each kind needs stands beside it.' }),
  })
  .openapi('TaskInFull');

/** Which tasks, in an address. */
export const tasksAsked = {
  whose: z.enum(['all', 'mine', 'team']).default('all'),
  show: z
    .enum(['open', 'late', 'to-verify', 'to-approve', 'owner-gone', 'done', 'verified', 'declined', 'all'])
    .default('open'),
  service: z.string().max(200).optional(),
  severity: z.string().max(200).optional(),
  team: z.string().max(200).optional().openapi({ description: 'The team that owns a service of the postmortem.' }),
};

const words = z.string().max(5000).optional();

export const deed = z.strictObject({
  action,
  reason: words.openapi({ description: 'For what is postponed, declined or reopened.' }),
  due: z.string().max(20).optional().openapi({ description: 'The day that it is postponed to.' }),
  evidence: evidence.optional().openapi({ description: 'For what is done.' }),
  on: z.string().max(20).optional().openapi({ description: 'The day on which it was done, where that was earlier.' }),
  person: z.string().max(200).optional().openapi({ description: 'Id of the person to whom it is handed.' }),
  aim: aim.optional(),
  cameBack: z.boolean().optional().openapi({ description: 'For “look-again”: has the failure come back?' }),
  words,
});
