import type { Aim } from '@failonce/document';
import type { Html } from '../html/html.ts';
import { type MeasureState, measureSign } from '../parts/measures-bar.ts';
import { pill, type Tone } from '../parts/pill.ts';

/** Where a task stands, as its events tell. */
export type TaskState = 'proposed' | 'accepted' | 'in-progress' | 'done' | 'verified' | 'declined';

/** A task, as far as every list shows it. */
export interface TaskStanding {
  /** Of its postmortem, from 1. */
  readonly number: number;
  readonly words: string;
  readonly state: TaskState;
  /** Is it open, and was it due before today? */
  readonly late: boolean;
  /** The name of whose it is, or how the text names this one; undefined for nobody. */
  readonly owner: string | undefined;
  /** Was it somebody's who is not there any more? */
  readonly ownerGone: boolean;
  /** The day that counts: “2026-03-01”. */
  readonly due: string | undefined;
  readonly postponed: number;
  readonly asks: 'verification' | 'approval' | undefined;
  /** Since when it is promised. */
  readonly since: string;
}

/** What a measure may be for, in the order in which a failure meets them, as headings. */
export const AIM_NAMES: Readonly<Record<Aim, string>> = {
  prevent: 'Prevent it',
  detect: 'Detect it sooner',
  limit: 'Limit the damage',
  recover: 'Recover faster',
};

const STATES: Readonly<Record<TaskState, readonly [name: string, tone: Tone]>> = {
  proposed: ['Proposed', 'plain'],
  accepted: ['Accepted', 'accent'],
  'in-progress': ['In progress', 'accent'],
  done: ['Done', 'good'],
  verified: ['Verified', 'good'],
  declined: ['Declined', 'plain'],
};

/** “In progress” of “in-progress”. */
export function taskStateName(state: TaskState): string {
  return STATES[state][0];
}

/** Where a task stands, in one word or two; that it is late goes before. */
export function taskPill({ state, late, asks }: Pick<TaskStanding, 'state' | 'late' | 'asks'>): Html {
  if (asks === 'approval') return pill('Asks to be declined', 'warn');
  if (asks === 'verification') return pill('Done, to verify', 'accent');
  if (late) return pill('Late', 'warn');
  const [name, tone] = STATES[state];
  return pill(name, tone);
}

/** The same as a sign. A task that was declined has none. */
export function taskSign({ state, late }: Pick<TaskStanding, 'state' | 'late'>): Html | undefined {
  return state === 'declined' ? undefined : measureSign(measureState({ state, late }));
}

/** How the bar of measures shows it. */
export function measureState({ state, late }: Pick<TaskStanding, 'state' | 'late'>): MeasureState {
  if (state === 'verified' || state === 'done') return state;
  return late ? 'late' : 'open';
}

/** How many days lie between two days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

/** “34 days”, “1 day”, “today”. */
export function ageText(since: string, today: string): string {
  const days = Math.max(0, daysBetween(since, today));
  return days === 0 ? 'today' : days === 1 ? '1 day' : `${days.toLocaleString('en-US')} days`;
}

/** “postponed once”, “postponed 3 times”. */
export function postponedText(times: number): string {
  return times === 1 ? 'postponed once' : times === 2 ? 'postponed twice' : `postponed ${times} times`;
}
