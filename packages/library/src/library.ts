import type { Settings } from '@failonce/checks';
import type { Database } from './database/database.ts';

/** What every function of the library works on. */
export interface Library {
  readonly database: Database;
  /** How this library wants its postmortems judged. */
  readonly settings: Settings;
  readonly now: () => Date;
}
