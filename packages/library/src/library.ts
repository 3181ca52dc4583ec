import type { Settings } from '@failonce/checks';
import type { Database } from './database/database.ts';
import type { Derived } from './derived/derive.ts';
import type { Newest } from './memory/newest-change.ts';

/** What every function of the library works on. */
export interface Library {
  readonly database: Database;
  /** How this library wants its postmortems judged. */
  readonly settings: Settings;
  readonly now: () => Date;
  /** Derives a text by these settings in another thread. Without it, texts are derived where they are written. */
  readonly deriveElsewhere?: ((markdown: string) => Promise<Derived>) | undefined;
  /** Of a library that is lent to one request which only reads: the newest change when it came. */
  readonly newest?: Promise<Newest> | undefined;
  /** Is called where something is read of which each reading is written down: what was made of it is kept for nobody. */
  readonly readPrivate?: (() => void) | undefined;
}
