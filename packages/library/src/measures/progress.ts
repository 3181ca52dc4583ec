import type { Selectable } from 'kysely';
import type { Aim, TaskEventTable, TaskState, TaskTable } from './tables.ts';

/** What shows that a task is done: where it can be looked up, or a picture. */
export interface Evidence {
  readonly kind: 'address' | 'file';
  readonly value: string;
}

/** What happened to a task. */
export type TaskHappening =
  /** A text promises it. `on`: the day as of which it was promised, where the text is older than its place in the library. */
  | {
      readonly kind: 'proposed';
      readonly words: string;
      readonly owner?: string;
      readonly due?: string;
      readonly on?: string;
    }
  /** A text says it otherwise; what is not said stays. `null`: it names none any more. */
  | { readonly kind: 'reworded'; readonly words?: string; readonly owner?: string | null; readonly due?: string | null }
  /** Whom its text names has come into the library. */
  | { readonly kind: 'owned'; readonly owner: string }
  /** The text does not have it any more, or has it again. */
  | { readonly kind: 'gone' | 'back' }
  | { readonly kind: 'accepted'; readonly owner: string }
  | { readonly kind: 'handed'; readonly owner: string }
  | { readonly kind: 'started'; readonly owner: string }
  | { readonly kind: 'postponed'; readonly due: string; readonly reason: string }
  | { readonly kind: 'decline-asked'; readonly reason: string }
  | { readonly kind: 'declined'; readonly reason: string }
  | { readonly kind: 'decline-refused'; readonly reason: string }
  /** `on`: the day, where it was earlier. `written`: the text says so; `then`: one that was taken in from old files. */
  | { readonly kind: 'done'; readonly evidence?: Evidence; readonly on?: string; readonly written?: 'now' | 'then' }
  | { readonly kind: 'verified'; readonly words?: string; readonly lookAgainOn: string }
  | { readonly kind: 'reopened'; readonly reason?: string; readonly written?: 'now' }
  | { readonly kind: 'looked-again'; readonly cameBack: boolean; readonly words?: string }
  | { readonly kind: 'aimed'; readonly aim: Aim };

/** The same as it is kept. */
export type TaskEvent = TaskHappening & { readonly number: number; readonly at: string; readonly actor: string };

/** How a task stands, as its events tell. */
export interface Progress {
  readonly state: TaskState;
  readonly gone: boolean;
  readonly words: string;
  /** Id of the person whose it is. */
  readonly owner: string | undefined;
  /** The day that counts, “2026-03-01”. */
  readonly due: string | undefined;
  readonly postponed: number;
  readonly asks: 'verification' | 'approval' | undefined;
  /** Who asked for it to be declined, or said that it is done: another one answers. */
  readonly askedBy: string | undefined;
  readonly reason: string | undefined;
  readonly evidence: Evidence | undefined;
  /** Instants, or a day where only that is known. */
  readonly doneAt: string | undefined;
  readonly verifiedAt: string | undefined;
  readonly verifiedBy: string | undefined;
  readonly lookAgainOn: string | undefined;
  readonly cameBack: boolean | undefined;
  readonly aim: Aim | undefined;
}

/** The states in which something is still to do. */
export const OPEN_STATES: ReadonlySet<TaskState> = new Set(['proposed', 'accepted', 'in-progress']);

const NOTHING: Progress = {
  state: 'proposed',
  gone: true,
  words: '',
  owner: undefined,
  due: undefined,
  postponed: 0,
  asks: undefined,
  askedBy: undefined,
  reason: undefined,
  evidence: undefined,
  doneAt: undefined,
  verifiedAt: undefined,
  verifiedBy: undefined,
  lookAgainOn: undefined,
  cameBack: undefined,
  aim: undefined,
};

/**
 * How a task stood at an instant (or at the beginning of a day), by all that had happened by then; as of now without one.
 * `gone` where it was not promised yet. What happened earlier than it was written down counts from the day on that is
 * named with it.
 */
export function progressOf(events: readonly TaskEvent[], until?: string): Progress {
  let progress = NOTHING;
  for (const event of events) if (until === undefined || sinceOf(event) <= until) progress = after(progress, event);
  return progress;
}

/** From when on something counts. */
export function sinceOf(event: TaskEvent): string {
  return 'on' in event && event.on !== undefined && event.on < event.at ? event.on : event.at;
}

function after(before: Progress, event: TaskEvent): Progress {
  switch (event.kind) {
    case 'proposed':
      return { ...before, gone: false, words: event.words, owner: event.owner, due: event.due };
    case 'reworded':
      return {
        ...before,
        words: event.words ?? before.words,
        ...(event.owner === undefined ? {} : { owner: event.owner ?? undefined }),
        ...(event.due === undefined ? {} : { due: event.due ?? undefined }),
      };
    case 'owned':
      return { ...before, owner: event.owner };
    case 'gone':
      return { ...before, gone: true };
    case 'back':
      return { ...before, gone: false };
    case 'accepted':
      return { ...before, state: 'accepted', owner: event.owner };
    case 'handed':
      return { ...before, state: 'proposed', owner: event.owner };
    case 'started':
      return { ...before, state: 'in-progress', owner: event.owner };
    case 'postponed':
      return { ...before, due: event.due, postponed: before.postponed + 1, reason: event.reason };
    case 'decline-asked':
      return { ...before, asks: 'approval', askedBy: event.actor, reason: event.reason };
    case 'declined':
      return { ...before, state: 'declined', asks: undefined, askedBy: undefined, reason: event.reason };
    case 'decline-refused':
      return { ...before, asks: undefined, askedBy: undefined, reason: event.reason };
    case 'done':
      return {
        ...before,
        state: 'done',
        // What old files say was done is as written then: nobody is asked to prove it now.
        ...(event.written === 'then'
          ? { asks: undefined, askedBy: undefined }
          : { asks: 'verification' as const, askedBy: event.actor }),
        evidence: event.evidence,
        doneAt: sinceOf(event),
      };
    case 'verified':
      return {
        ...before,
        state: 'verified',
        asks: undefined,
        askedBy: undefined,
        verifiedAt: event.at,
        verifiedBy: event.actor,
        lookAgainOn: event.lookAgainOn,
      };
    case 'reopened':
      return {
        ...before,
        state: before.owner === undefined ? 'proposed' : 'accepted',
        asks: undefined,
        askedBy: undefined,
        reason: event.reason,
        doneAt: undefined,
        verifiedAt: undefined,
        verifiedBy: undefined,
        lookAgainOn: undefined,
        cameBack: undefined,
      };
    case 'looked-again':
      return { ...before, lookAgainOn: undefined, cameBack: event.cameBack };
    case 'aimed':
      return { ...before, aim: event.aim };
  }
}

/** The columns of a task that its events make. */
export function columnsOf(events: readonly TaskEvent[]): Pick<Selectable<TaskTable>, (typeof MADE)[number]> {
  const progress = progressOf(events);
  const last = events.at(-1);
  return {
    state: progress.state,
    open: OPEN_STATES.has(progress.state) && !progress.gone ? 1 : 0,
    owner_id: progress.owner ?? null,
    due_on: progress.due ?? null,
    postponed: progress.postponed,
    asks: progress.gone ? null : (progress.asks ?? null),
    aim: progress.aim ?? null,
    done_at: progress.doneAt ?? null,
    verified_at: progress.verifiedAt ?? null,
    look_again_on: progress.gone ? null : (progress.lookAgainOn ?? null),
    came_back: progress.cameBack === undefined ? null : progress.cameBack ? 1 : 0,
    changed_at: last?.at ?? '',
    changed_by: last?.actor ?? '',
  };
}

const MADE = [
  'state',
  'open',
  'owner_id',
  'due_on',
  'postponed',
  'asks',
  'aim',
  'done_at',
  'verified_at',
  'look_again_on',
  'came_back',
  'changed_at',
  'changed_by',
] as const;

/** A row as what happened. */
export function eventOf({ number, at, actor_id, kind, detail }: Selectable<TaskEventTable>): TaskEvent {
  return { kind, number, at, actor: actor_id, ...JSON.parse(detail) };
}
