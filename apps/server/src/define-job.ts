import type { Library } from '@failonce/library';
import type { Server } from './server.ts';

/** Something that the server does by itself, again and again. */
export interface Job {
  /** Its file's name, for the log and the metrics. */
  readonly name: string;
  /** Milliseconds from the end of one run to the beginning of the next. */
  readonly every: number;
  /**
   * Does what there is to do. Replicas run it at the same time, and any of them may be killed: what makes it once are the
   * keys of what it writes, and never that it runs alone. What it throws is logged; the next run is another try.
   */
  run(running: { readonly server: Server; readonly library: Library; readonly stopped: AbortSignal }): Promise<void>;
}

/** Declares a job; its file's name is its own. */
export function defineJob(job: Job): Job {
  return job;
}
