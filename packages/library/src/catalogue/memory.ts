import { RecurrenceIndex, type Taxonomy } from '@failonce/recurrence';
import { lastChange } from '../changes/last-change.ts';
import { listChanges } from '../changes/list-changes.ts';
import type { Queries } from '../database/database.ts';
import { taxonomyOf } from '../derived/taxonomy-of.ts';
import type { Library } from '../library.ts';
import { Catalogue } from './catalogue.ts';
import { type Remembered, readEntries } from './read-entries.ts';

/** What a process keeps of a library in memory, as it was after a change. */
export interface Memory {
  readonly catalogue: Catalogue;
  readonly recurrence: RecurrenceIndex;
}

class Kept implements Memory {
  catalogue = new Catalogue();
  recurrence = new RecurrenceIndex();
  /** The last change that it has seen. */
  #seen: number | undefined;
  #taxonomy: Taxonomy | undefined;
  #turn: Promise<void> = Promise.resolve();

  /** Takes in what was written since, here or by another replica. One at a time: two would read the same twice. */
  refresh(library: Library): Promise<void> {
    const mine = this.#turn.then(() => this.#catchUp(library));
    this.#turn = mine.catch(() => {});
    return mine;
  }

  async #catchUp(library: Library): Promise<void> {
    const { read } = library.database;
    const taxonomy = taxonomyOf(library.settings);
    const value = await lastChange(library);
    // A library that has seen less than this was put in the place of the one that was read.
    if (this.#seen === undefined || value < this.#seen || this.#taxonomy?.key !== taxonomy.key) {
      this.catalogue = new Catalogue();
      this.recurrence = new RecurrenceIndex(taxonomy);
      this.#taxonomy = taxonomy;
      this.#seen = undefined;
      const last = await lastNumber(library);
      for (let from = 0; from < last; from += AT_ONCE) {
        const some = await readEntries(read, taxonomy, (query) =>
          query.where('postmortem.number', '>', from).where('postmortem.number', '<=', from + AT_ONCE),
        );
        for (const each of some) this.#take(each);
      }
    } else {
      const changed = await changedSince(library, this.#seen, value);
      for (let from = 0; from < changed.length; from += AT_ONCE) {
        const ids = changed.slice(from, from + AT_ONCE);
        for (const each of await readEntries(read, taxonomy, (query) => query.where('postmortem.id', 'in', ids)))
          this.#take(each);
      }
    }
    this.#seen = value;
  }

  #take({ entry, fingerprint }: Remembered): void {
    this.catalogue.set(entry);
    const key = String(entry.number);
    if (fingerprint === undefined) this.recurrence.delete(key);
    else this.recurrence.set(key, fingerprint);
  }
}

/** Few enough that what was read of them is let go of young, which costs next to nothing. */
const AT_ONCE = 200;
// By its connection for reading, which a library that is lent to one request shares.
const memories = new WeakMap<Queries, Kept>();

/** What is kept in memory of a library, as new as its newest change. The first time it is read, in one go. */
export async function memoryOf(library: Library): Promise<Memory> {
  let memory = memories.get(library.database.read);
  if (memory === undefined) {
    memory = new Kept();
    memories.set(library.database.read, memory);
  }
  await memory.refresh(library);
  return memory;
}

async function lastNumber({ database }: Library): Promise<number> {
  const { last } = await database.read
    .selectFrom('postmortem')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** What the changes after one, up to another, are about; where a change is about many, its detail names them. */
async function changedSince(library: Library, seen: number, last: number): Promise<string[]> {
  const subjects = new Set<string>();
  for (let after = seen; after < last; ) {
    const changes = await listChanges(library, after);
    for (const { subject, detail } of changes) {
      subjects.add(subject);
      if (Array.isArray(detail['postmortems'])) for (const id of detail['postmortems']) subjects.add(String(id));
    }
    after = changes.at(-1)?.number ?? last;
  }
  return [...subjects];
}
