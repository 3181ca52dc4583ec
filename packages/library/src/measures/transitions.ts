import type { TaskState } from './tables.ts';

/**
 * What a person is to a task. `owner`: whose it is. `taker`: may write here, and the task is nobody's who is still there.
 * `keeper`: an author of the postmortem, the lead of a team that owns its service, an owner of the library. `approver`: a
 * reviewer or an owner of the library, and neither whose it is nor who asks. `verifier`: may write here, and is neither
 * whose it is nor who said that it is done. `writer`: may write here.
 */
export type TaskPart = 'owner' | 'taker' | 'keeper' | 'approver' | 'verifier' | 'writer';

/** A step that a task may take. */
export interface TaskTransition {
  readonly from: readonly TaskState[];
  readonly who: readonly TaskPart[];
  /** Only where this is asked for, or only where nothing is. */
  readonly asks?: 'approval' | 'nothing';
  readonly needs: readonly ('reason' | 'due' | 'evidence' | 'person' | 'aim' | 'cameBack')[];
}

const OPEN = ['proposed', 'accepted', 'in-progress'] as const;

/** The one table of what may become of a task, and who may do it. Beside it, only texts change a task (`followTasks`). */
export const TASK_TRANSITIONS = {
  accept: { from: ['proposed'], who: ['owner', 'taker'], needs: [] },
  start: { from: ['proposed', 'accepted'], who: ['owner', 'taker'], needs: [] },
  hand: { from: OPEN, who: ['owner', 'keeper'], needs: ['person'] },
  postpone: { from: OPEN, who: ['owner', 'keeper'], needs: ['due', 'reason'] },
  done: { from: OPEN, who: ['owner', 'taker', 'keeper'], needs: ['evidence'] },
  'ask-decline': { from: OPEN, who: ['owner', 'keeper'], asks: 'nothing', needs: ['reason'] },
  decline: { from: OPEN, who: ['approver'], needs: ['reason'] },
  'refuse-decline': { from: OPEN, who: ['approver'], asks: 'approval', needs: ['reason'] },
  verify: { from: ['done'], who: ['verifier'], needs: [] },
  reopen: { from: ['done', 'verified', 'declined'], who: ['owner', 'keeper', 'verifier'], needs: ['reason'] },
  'look-again': { from: ['verified'], who: ['owner', 'keeper', 'verifier'], needs: ['cameBack'] },
  aim: {
    from: [...OPEN, 'done', 'verified', 'declined'],
    who: ['owner', 'keeper', 'writer'],
    needs: ['aim'],
  },
} as const satisfies Readonly<Record<string, TaskTransition>>;

export type TaskAction = keyof typeof TASK_TRANSITIONS;
export const TASK_ACTIONS = Object.keys(TASK_TRANSITIONS) as readonly TaskAction[];

/** Where a task stands, as far as the table asks. */
export interface TaskStandpoint {
  readonly state: TaskState;
  readonly asks: 'verification' | 'approval' | undefined;
}

/** Does a step begin where a task stands? */
export function taskStartsAt(action: TaskAction, { state, asks }: TaskStandpoint): boolean {
  const { from, asks: asked }: TaskTransition = TASK_TRANSITIONS[action];
  if (!from.includes(state)) return false;
  if (asked === 'approval') return asks === 'approval';
  return asked !== 'nothing' || asks === undefined;
}

/** May somebody who is this to a task take a step from where it stands? */
export function mayTakeTask(action: TaskAction, standpoint: TaskStandpoint, parts: ReadonlySet<TaskPart>): boolean {
  return taskStartsAt(action, standpoint) && TASK_TRANSITIONS[action].who.some((part) => parts.has(part));
}
