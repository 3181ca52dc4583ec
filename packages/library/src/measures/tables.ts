// The tables of what postmortems promise, and of what became of it.

/** Where a task stands. */
export type TaskState = 'proposed' | 'accepted' | 'in-progress' | 'done' | 'verified' | 'declined';

/** What a measure is for: that it does not come again, is seen sooner, does less harm, or is over sooner. */
export type Aim = 'prevent' | 'detect' | 'limit' | 'recover';

/** A task: what its text says of it, and what its events make of it. */
export interface TaskTable {
  id: string;
  postmortem_id: string;
  /** Of its postmortem, from 1; never given twice. */
  number: number;
  /** “t1” of a “^t1” in the text. */
  mark: string | null;
  // What the newest text says of it, or the last one that had it.
  /** Among the tasks of the text, from 0. */
  position: number;
  words: string;
  /** As the text names this one. */
  owner: string | null;
  due: string | null;
  /** JSON: the marks of the causes that it is for. */
  causes: string;
  address: string | null;
  /** Does the text say that it is done? */
  ticked: number;
  created_at: string;
  created_by: string;
  /** Since when the text does not have it any more. */
  gone_at: string | null;
  // What its events say, as `progressOf` reads them.
  state: TaskState;
  /** Is it in the text, and neither done nor declined? */
  open: number;
  owner_id: string | null;
  /** The day that counts: the one of the text, or the one that it was postponed to. */
  due_on: string | null;
  postponed: number;
  /** What somebody is asked for. */
  asks: 'verification' | 'approval' | null;
  aim: Aim | null;
  done_at: string | null;
  verified_at: string | null;
  /** The day on which somebody looks whether the failure came back. */
  look_again_on: string | null;
  came_back: number | null;
  changed_at: string;
  changed_by: string;
}

/** What became of a task, in order. Only ever added to. */
export interface TaskEventTable {
  task_id: string;
  /** Of the change that it is part of … */
  number: number;
  /** … and which part, from 0. */
  step: number;
  postmortem_id: string;
  at: string;
  /** Empty for the system. */
  actor_id: string;
  kind: string;
  /** JSON: what the kind needs beside it. */
  detail: string;
}

export interface MeasureTables {
  task: TaskTable;
  task_event: TaskEventTable;
}
