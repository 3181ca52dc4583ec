import { setImmediate as turn } from 'node:timers/promises';
import { RecurrenceIndex, type Taxonomy } from '@failonce/recurrence';
import { Catalogue } from '../catalogue/catalogue.ts';
import { type Remembered, readEntries } from '../catalogue/read-entries.ts';
import { listChanges } from '../changes/list-changes.ts';
import type { Queries } from '../database/database.ts';
import { taxonomyOf } from '../derived/taxonomy-of.ts';
import type { Library } from '../library.ts';
import { Figures } from '../trends/figures.ts';
import { Audiences, readAudiences } from './audiences.ts';
import { type Newest, newestChange } from './newest-change.ts';

/** What a process keeps of a library in memory, as it was after a change. */
export interface Memory {
  readonly catalogue: Catalogue;
  readonly recurrence: RecurrenceIndex;
  readonly audiences: Audiences;
  /** What trends are made of. */
  readonly figures: Figures;
  /** The change that it is as new as. What is kept of people is only good for this one. */
  readonly change: number;
  /** The last change of what people are shown: who has come in or read something is none. */
  readonly shown: number;
  /** The last change that a postmortem may have been touched by. What is kept of it is only good for this one. */
  changeOf(number: number): number;
}

class Kept implements Memory {
  catalogue = new Catalogue();
  recurrence = new RecurrenceIndex();
  audiences = new Audiences();
  figures = new Figures();
  change = -1;
  shown = -1;
  /** The change after which everything was read … */
  #since = -1;
  /** … and those that were touched later. */
  readonly #touched = new Map<number, number>();
  #taxonomy: Taxonomy | undefined;
  /** The question that it was brought up to date by. */
  #asked = 0;
  #turn: Promise<void> | undefined;

  changeOf(number: number): number {
    return this.#touched.get(number) ?? this.#since;
  }

  /** Takes in what was written since, here or by another replica. */
  async refresh(library: Library): Promise<void> {
    const newest = await newestChange(library);
    // One at a time: two would read the same twice.
    const isOld = (): boolean =>
      this.change !== newest.change || this.#taxonomy?.key !== taxonomyOf(library.settings).key;
    while (this.#asked < newest.asked && isOld()) {
      if (this.#turn !== undefined) {
        await this.#turn.catch(() => {});
        continue;
      }
      this.#turn = this.#catchUp(library, newest).finally(() => {
        this.#turn = undefined;
      });
      await this.#turn;
    }
  }

  async #catchUp(library: Library, { change, asked }: Newest): Promise<void> {
    const { read } = library.database;
    const taxonomy = taxonomyOf(library.settings);
    // A library that has seen less than this was put in the place of the one that was read.
    if (this.change < 0 || change < this.change || this.#taxonomy?.key !== taxonomy.key) {
      const catalogue = new Catalogue();
      const recurrence = new RecurrenceIndex(taxonomy);
      const audiences = new Audiences();
      const figures = new Figures();
      const last = await lastNumber(library);
      for (let from = 0; from < last; from += AT_ONCE) {
        const to = from + AT_ONCE;
        const some = await readEntries(read, taxonomy, (query) =>
          query.where('postmortem.number', '>', from).where('postmortem.number', '<=', to),
        );
        for (const each of some) take(each, { catalogue, recurrence, figures });
        for (const { number, ...audience } of await readAudiences(read, { from, to })) audiences.set(number, audience);
        // A large library takes seconds, in which others are answered.
        await turn();
      }
      Object.assign(this, { catalogue, recurrence, audiences, figures });
      this.#taxonomy = taxonomy;
      this.#touched.clear();
      this.#since = change;
      this.shown = change;
    } else {
      const { changed, gone, silent } = await changedSince(library, this.change, change);
      for (let from = 0; from < changed.length; from += AT_ONCE) {
        const ids = changed.slice(from, from + AT_ONCE);
        const some = await readEntries(read, taxonomy, (query) => query.where('postmortem.id', 'in', ids));
        const audiences = new Map((await readAudiences(read, { ids })).map((each) => [each.number, each]));
        for (const each of some) {
          const { number } = each.entry;
          take(each, this);
          this.audiences.set(number, audiences.get(number));
          this.#touched.set(number, change);
        }
      }
      for (const number of gone) {
        this.catalogue.delete(number);
        this.figures.delete(number);
        this.recurrence.delete(String(number));
        this.audiences.set(number, undefined);
        this.#touched.set(number, change);
      }
      if (!silent) this.shown = change;
    }
    this.change = change;
    this.#asked = asked;
  }
}

/** Few enough that what was read of them is let go of young, which costs next to nothing. */
const AT_ONCE = 200;

function take(
  { entry, fingerprint, figures: told }: Remembered,
  { catalogue, recurrence, figures }: Pick<Kept, 'catalogue' | 'recurrence' | 'figures'>,
): void {
  catalogue.set(entry);
  figures.set(entry.number, told);
  const key = String(entry.number);
  if (fingerprint === undefined) recurrence.delete(key);
  else recurrence.set(key, fingerprint);
}

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

/** The last change of what people are shown. What was made of it before is out of date, what was made since is not. */
export async function shownChange(library: Library): Promise<number> {
  const { shown } = await memoryOf(library);
  return shown;
}

/** Reads into memory what the first who asks would wait for. */
export async function readAhead(library: Library): Promise<void> {
  await memoryOf(library);
}

async function lastNumber({ database }: Library): Promise<number> {
  const { last } = await database.read
    .selectFrom('postmortem')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** Changes that alter nothing that is kept: they tell who came, who read what, and what is said in meetings. */
const SILENT =
  /^(?:session|token|invitation|meeting|reading|alert-source)\.|^postmortem\.read-private$|^person\.password-/;

/**
 * What the changes after one, up to another, are about; where a change is about many, its detail names them, and the numbers
 * of those that are gone. `silent`: none of them alters what people are shown.
 */
async function changedSince(
  library: Library,
  seen: number,
  last: number,
): Promise<{ readonly changed: readonly string[]; readonly gone: readonly number[]; readonly silent: boolean }> {
  const subjects = new Set<string>();
  const gone: number[] = [];
  let silent = true;
  for (let after = seen; after < last; ) {
    const changes = await listChanges(library, after);
    for (const { kind, subject, detail } of changes) {
      if (SILENT.test(kind)) continue;
      silent = false;
      subjects.add(subject);
      if (Array.isArray(detail['postmortems'])) for (const id of detail['postmortems']) subjects.add(String(id));
      if (Array.isArray(detail['gone'])) gone.push(...detail['gone'].map(Number));
    }
    after = changes.at(-1)?.number ?? last;
  }
  return { changed: [...subjects], gone, silent };
}
