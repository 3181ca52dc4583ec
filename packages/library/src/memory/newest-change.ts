import type { CompiledQuery } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { Library } from '../library.ts';

/** The newest change, and the how-manieth question it answers: of two answers the later one is true. */
export interface Newest {
  readonly change: number;
  readonly asked: number;
}

/** Answers of one question to the database, shared by all who ask before it is sent. */
class Asking {
  readonly #db: Queries;
  readonly #question: CompiledQuery<{ value: number }>;
  #asked = 0;
  #sent: Promise<Newest> | undefined;
  #next: Promise<Newest> | undefined;

  constructor(db: Queries) {
    this.#db = db;
    this.#question = db.selectFrom('counter').select('value').where('name', '=', 'change').compile();
  }

  ask(): Promise<Newest> {
    if (this.#sent === undefined) return this.#send();
    // What is under way may have been answered before this moment: the next one is not.
    this.#next ??= this.#sent.then(
      () => this.#send(),
      () => this.#send(),
    );
    return this.#next;
  }

  #send(): Promise<Newest> {
    this.#next = undefined;
    const asked = ++this.#asked;
    const sent = this.#db
      .executeQuery(this.#question)
      .then(({ rows }) => ({ change: (rows[0] as { value: number }).value, asked }));
    this.#sent = sent;
    const done = (): void => {
      if (this.#sent === sent) this.#sent = undefined;
    };
    sent.then(done, done);
    return sent;
  }
}

const asking = new WeakMap<Queries, Asking>();

/**
 * The newest change, never older than the moment of the call (or than the request that the library is lent to), whichever
 * replica wrote it. A hundred requests that come at once are one question to the database.
 */
export function newestChange({ database: { read }, newest }: Library): Promise<Newest> {
  if (newest !== undefined) return newest;
  let known = asking.get(read);
  if (known === undefined) {
    known = new Asking(read);
    asking.set(read, known);
  }
  return known.ask();
}

/** Requests that had all come before the first of them asks: one question answers them. */
export interface AtOnce {
  newest?: Promise<Newest>;
}

/** The library for one request that only reads: all of it is read as of one moment after it came, or later. */
export function asOfNow(library: Library, atOnce: AtOnce = {}): Library {
  if (atOnce.newest === undefined) {
    atOnce.newest = newestChange(library);
    // Whoever needs it is told; nobody may need it.
    atOnce.newest.catch(() => {});
  }
  return { ...library, newest: atOnce.newest };
}
