import type { AgendaItem, Minutes } from './agenda.ts';
import type { EntryKind } from './tables.ts';
import type { MeetingTask } from './write-entry.ts';

/** When a meeting is, and who comes, as it is planned now. */
export interface MeetingPlan {
  /** From 0: how often it was planned anew. */
  readonly sequence: number;
  /** The instant. */
  readonly startsAt: string;
  /** “2026-03-02” and “10:00” by the clock of `zone`. */
  readonly day: string;
  readonly time: string;
  readonly zone: string;
  readonly minutes: number;
  readonly agenda: Minutes;
  readonly participants: readonly Named[];
  readonly calledOff: boolean;
  readonly writtenAt: string;
  readonly by: Named;
}

/** Somebody by name; with an id, a person of the library. */
export interface Named {
  readonly id?: string;
  readonly name: string;
}

/** Where a meeting stands. */
export type MeetingState = 'planned' | 'called-off' | 'running' | 'ended';

/** What was said in a meeting, as it was said last. */
export interface MeetingEntry {
  /** By which it is known; it stays when the entry is changed. */
  readonly number: number;
  readonly kind: Exclude<EntryKind, 'present' | 'moved' | 'ended'>;
  readonly item: AgendaItem;
  /** The words of the event that it is about; empty for none. */
  readonly quote: string;
  readonly body: string;
  readonly task: MeetingTask | undefined;
  /** The revision that it was written into. */
  readonly revision: number | undefined;
  /** Who has said it first, and when. */
  readonly by: Named;
  readonly at: string;
  /** When it was changed. */
  readonly changedAt: string | undefined;
}

/** A meeting over a postmortem, with all that was said in it. */
export interface Meeting {
  readonly id: string;
  readonly number: number;
  readonly state: MeetingState;
  readonly plan: MeetingPlan;
  /** When the clock went on with which item, in order. */
  readonly moves: readonly { readonly item: AgendaItem; readonly at: string }[];
  readonly endedAt: string | undefined;
  /** Who was there; undefined where nobody has said so. */
  readonly present: readonly Named[] | undefined;
  readonly entries: readonly MeetingEntry[];
  /** The number of the last row: a higher one means that somebody has written. */
  readonly last: number;
}
