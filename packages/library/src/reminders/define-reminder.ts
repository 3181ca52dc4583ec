import type { RemindDays } from '@failonce/checks';
import type { Queries, Writing } from '../database/database.ts';
import type { Library } from '../library.ts';

/** Who is asked first, and who after that: the higher the rung, the further it has climbed. */
export type Rung = 'owner' | 'asked' | 'authors' | 'lead' | 'asker' | 'owners';

/** Something that people may have to be reminded of. */
export interface Thing {
  /** By which it is known among those of its rule. */
  readonly key: string;
  /** The id of what the notice is about. */
  readonly subject: string;
  readonly postmortem?: string | undefined;
  /** What its steps are counted from; counted from something else, it begins anew. */
  readonly anchor: string;
  /** The day that its steps are counted from. */
  readonly from: string;
  /** Where the clock hangs that says which day it is; UTC where nobody knows. */
  readonly zone?: string | undefined;
  /** What the notice's sentence needs: numbers and days. No words. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** One step of reminding: from a day on, somebody is told. */
export interface Step {
  readonly name: string;
  readonly day: string;
  readonly to: Rung;
}

/** What is looked for, a stretch at a time. */
export interface Looking {
  readonly db: Queries | Writing;
  readonly library: Library;
  /** The latest day that it is anywhere: what is due later is left out. */
  readonly today: string;
  readonly days: RemindDays;
  readonly after: string;
  readonly limit: number;
}

/** What was found, and where the next stretch begins; undefined at the end. */
export interface Found<T> {
  readonly things: readonly T[];
  readonly next: string | undefined;
}

/** One rule by which people are reminded: what may be due, in which steps, and who stands on which rung. */
export interface Reminder<T extends Thing = Thing> {
  /** Of its notices, too. */
  readonly kind: string;
  /** The rungs in order: where nobody stands on one, the next is told. */
  readonly ladder: readonly Rung[];
  /** An event for other programs, once a thing comes to this step or to a stronger one. */
  readonly announces?: { readonly event: string; readonly step: string };
  /** Things that may be due, in an order that stays, a stretch at a time. */
  find(looking: Looking): Promise<Found<T>>;
  /** The steps of a thing, each stronger than the one before, and never earlier. */
  steps(thing: Pick<T, 'from'>, days: RemindDays): readonly Step[];
  /** Ids of those who stand on a rung. Whoever may not sign in or see it is left out elsewhere. */
  people(looking: Pick<Looking, 'db' | 'library'>, thing: T, rung: Rung): Promise<readonly string[]>;
}

/** The things of a stretch of rows, and after which of them the next stretch begins: its id, or where it stands by a column. */
export function foundOf<R extends { readonly id: string }, T>(
  rows: readonly R[],
  limit: number,
  thing: (row: R) => T,
  column?: keyof R,
): Found<T> {
  const last = rows.length < limit ? undefined : rows.at(-1);
  const at = column === undefined ? '' : `${last?.[column]} `;
  return { things: rows.map(thing), next: last === undefined ? undefined : at + last.id };
}

/** Where a stretch begins that is ordered by a column and then by id. */
export function beginning(after: string): { readonly at: string; readonly id: string } {
  const [at = '', id = ''] = after.split(' ');
  return { at, id };
}

/** Declares a rule; its file's name is its kind. */
export function defineReminder<T extends Thing>(reminder: Reminder<T>): Reminder {
  return reminder as unknown as Reminder;
}
