import type { State } from '../database/tables.ts';

/** What a person is to a postmortem: each may be several. */
export type Part = 'author' | 'reviewer' | 'owner';

/** A step from one state to another, and who may take it. */
export interface Transition {
  readonly from: readonly State[];
  readonly to: State;
  readonly who: readonly Part[];
  /** Must somebody say why? It stays on the page. */
  readonly reason: boolean;
  /** What has to be there before. An owner may go on in spite of it, with a reason. */
  readonly needs: 'nothing' | 'all that publishing asks for' | 'all tasks settled';
  /** `interim`: only of what was published before it was complete; `complete`: only of what was not. */
  readonly of?: 'interim' | 'complete';
}

/**
 * The one table of what may become of a postmortem. Nothing else changes its state but an edit of substance, which brings
 * what is published and complete back into review (`followRevision`).
 */
export const TRANSITIONS = {
  ask: { from: ['draft'], to: 'in-review', who: ['author', 'owner'], reason: false, needs: 'nothing' },
  'take-back': { from: ['in-review'], to: 'draft', who: ['author', 'owner'], reason: false, needs: 'nothing' },
  publish: {
    from: ['in-review'],
    to: 'published',
    who: ['author', 'reviewer', 'owner'],
    reason: false,
    needs: 'all that publishing asks for',
  },
  'publish-interim': {
    from: ['draft', 'in-review'],
    to: 'published',
    who: ['author', 'owner'],
    reason: true,
    needs: 'nothing',
  },
  complete: {
    from: ['published'],
    to: 'published',
    who: ['author', 'reviewer', 'owner'],
    reason: false,
    needs: 'all that publishing asks for',
    of: 'interim',
  },
  reopen: { from: ['published', 'closed'], to: 'in-review', who: ['author', 'owner'], reason: false, needs: 'nothing' },
  close: {
    from: ['published'],
    to: 'closed',
    who: ['author', 'owner'],
    reason: false,
    needs: 'all tasks settled',
    of: 'complete',
  },
  withdraw: {
    from: ['draft', 'in-review', 'published', 'closed'],
    to: 'withdrawn',
    who: ['author', 'owner'],
    reason: true,
    needs: 'nothing',
  },
  restore: { from: ['withdrawn'], to: 'draft', who: ['author', 'owner'], reason: false, needs: 'nothing' },
} as const satisfies Readonly<Record<string, Transition>>;

export type Action = keyof typeof TRANSITIONS;

export const ACTIONS = Object.keys(TRANSITIONS) as readonly Action[];

/** Where a postmortem stands, as far as the table asks. */
export interface Standpoint {
  readonly state: State;
  readonly interim: boolean;
}

/** May somebody who is this to a postmortem take a step from where it stands? */
export function mayTake(action: Action, { state, interim }: Standpoint, parts: ReadonlySet<Part>): boolean {
  return startsAt(action, { state, interim }) && TRANSITIONS[action].who.some((part) => parts.has(part));
}

/** Does a step begin where a postmortem stands? */
export function startsAt(action: Action, { state, interim }: Standpoint): boolean {
  const { from, of }: Transition = TRANSITIONS[action];
  return from.includes(state) && (of === undefined || (of === 'interim') === interim);
}
