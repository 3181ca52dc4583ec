import type { AgendaItem } from './agenda.ts';

/** A meeting over a postmortem; what was planned of it and said in it stands in rows of its own. */
export interface MeetingTable {
  id: string;
  postmortem_id: string;
  /** Of the meetings of its postmortem, from 1. */
  number: number;
  created_at: string;
  created_by: string;
}

/** When it shall be and who comes; a change is another row. */
export interface MeetingPlanTable {
  meeting_id: string;
  /** From 0: what calendars call its sequence. */
  number: number;
  /** The instant. */
  starts_at: string;
  /** What the clock on the wall shows then: “2026-03-02T10:00”. */
  wall: string;
  /** Where that clock hangs: “Africa/Lagos”. */
  zone: string;
  /** JSON: the minutes of each item. */
  agenda: string;
  /** JSON: as `Participant`. */
  participants: string;
  called_off: number;
  written_at: string;
  written_by: string;
}

/** What was said or done in a meeting. Only ever added to: a change is another row with the same `first`. */
export interface MeetingEntryTable {
  meeting_id: string;
  /** From 1, in the order in which they were written. */
  number: number;
  /** The number of the entry that it changes; its own where it is the first. */
  first: number;
  kind: EntryKind;
  /** The item of the agenda that it belongs to. */
  item: AgendaItem;
  /** The words of the event that it is about; empty for none. */
  quote: string;
  /** Words; for a task and for who was there, JSON. */
  body: string;
  /** The revision that it was written into. */
  revision: number | null;
  written_at: string;
  written_by: string;
}

/**
 * `measure`: a decision that is an improvement, too. `present`: who was there. `moved`: the clock goes on with an item.
 * `ended`: the clock stands.
 */
export type EntryKind = 'note' | 'decision' | 'measure' | 'task' | 'present' | 'moved' | 'ended';

export interface MeetingTables {
  meeting: MeetingTable;
  meeting_plan: MeetingPlanTable;
  meeting_entry: MeetingEntryTable;
}
