import { sep } from 'node:path';
import type { Settings, Unjudged } from '@failonce/checks';
import { RecurrenceIndex, type Taxonomy } from '@failonce/recurrence';
import type { Configured } from '../../config/settings-of-inputs.ts';
import type { NamedFile } from '../../inputs/find-inputs.ts';
import { readInput } from '../../inputs/read-input.ts';
import { Progress } from '../../terminal/progress.ts';
import { terminalOf } from '../../terminal/terminal.ts';
import { contentOf } from '../keep.ts';
import { keepAll } from '../keep-all.ts';
import { postmortemOf } from '../read-postmortem.ts';
import type { Entry, KeptLibrary } from './cache-bytes.ts';
import type { LibraryCache } from './library-cache.ts';
import { stampOf } from './stamp.ts';
import { digestOfSettings } from './what-decides.ts';

/** A first run may take minutes: what it has read by then is kept, should somebody end it. */
const SAVE_EVERY = 20_000;

/** A library as it is now. */
export interface Refreshed {
  /** In the order of their paths. */
  readonly documents: readonly (Entry & { readonly key: string; readonly path: string })[];
  readonly index: RecurrenceIndex;
  readonly unjudged: readonly Unjudged[];
}

/** A file of the library, and what decides whether what is known of it still holds. */
interface Now {
  readonly key: string;
  readonly input: NamedFile;
  readonly stamp: string;
  readonly settings: string;
}

/**
 * Reads the documents of a folder: those that are kept and unchanged from its cache, the others anew, with progress on
 * standard error. What is known afterwards is kept.
 */
export async function refresh(
  root: string,
  found: Configured,
  taxonomy: Taxonomy,
  cache: LibraryCache,
): Promise<Refreshed> {
  const { known, index } = restored(cache.load(), taxonomy);
  const entries = new Map<string, Entry>();
  const unjudged: Unjudged[] = [];
  const all: Now[] = [];
  const missing: Now[] = [];
  const copies = new Copies(known);
  for (const input of found.inputs) {
    if (!('file' in input)) {
      unjudged.push(input);
      continue;
    }
    const settings = digestOfSettings(found.settings[input.settings ?? 0] as Settings, taxonomy);
    const now = { key: keyOf(root, input.file), input, stamp: stampOf(input.file), settings };
    all.push(now);
    const entry = unchanged(known.get(now.key), now) ?? (known.size > 0 ? copies.find(now) : undefined);
    if (entry === undefined) missing.push(now);
    else entries.set(now.key, entry);
  }
  for (const key of known.keys()) if (!entries.has(key)) index.delete(key);
  for (const [key, { kept }] of entries)
    if (known.get(key)?.kept !== kept) index.set(key, postmortemOf(key, kept).fingerprint);

  const save = (): void => cache.save({ entries, index: index.toBytes() });
  const progress = new Progress(missing.length, terminalOf(process.stderr).ascii);
  let [at, saved] = [0, Date.now()];
  for await (const kept of keepAll(
    missing.map(({ input }) => input),
    found.settings,
  )) {
    const { key, stamp, settings } = missing[at++] as Now;
    if ('code' in kept) unjudged.push(kept);
    else {
      entries.set(key, { stamp, settings, kept });
      index.set(key, postmortemOf(key, kept).fingerprint);
    }
    progress.update(at);
    if (Date.now() - saved < SAVE_EVERY) continue;
    save();
    saved = Date.now();
  }
  progress.erase();
  if (entries.size !== known.size || [...entries].some(([key, entry]) => known.get(key) !== entry)) save();
  const documents = all.flatMap(({ key, input: { path } }) => {
    const entry = entries.get(key);
    return entry === undefined ? [] : { ...entry, key, path };
  });
  return { documents, index, unjudged };
}

type Known = ReadonlyMap<string, Entry>;

function restored(library: KeptLibrary | undefined, taxonomy: Taxonomy): { known: Known; index: RecurrenceIndex } {
  const index = library && RecurrenceIndex.fromBytes(library.index, taxonomy);
  return library === undefined || index === undefined
    ? { known: new Map(), index: new RecurrenceIndex(taxonomy) }
    : { known: library.entries, index };
}

function keyOf(root: string, file: string): string {
  const inside = file.slice(root.endsWith(sep) ? root.length : root.length + 1);
  return sep === '/' ? inside : inside.replaceAll(sep, '/');
}

function unchanged(entry: Entry | undefined, { stamp, settings }: Now): Entry | undefined {
  return entry !== undefined && stamp !== '' && entry.stamp === stamp && entry.settings === settings
    ? entry
    : undefined;
}

/** Finds what is known of a text, wherever it lay: a file may have been touched or moved. */
class Copies {
  readonly #known: Known;
  #byContent: ReadonlyMap<string, Entry> | undefined;

  constructor(known: Known) {
    this.#known = known;
  }

  find({ key, input, stamp, settings }: Now): Entry | undefined {
    const text = readInput(input.file);
    if (typeof text !== 'string') return undefined;
    const content = contentOf(text);
    this.#byContent ??= new Map(
      [...this.#known.values()].map((entry) => [`${entry.settings} ${entry.kept.content}`, entry]),
    );
    const own = this.#known.get(key);
    const isOwn = own !== undefined && own.kept.content === content && own.settings === settings;
    const copy = isOwn ? own : this.#byContent.get(`${settings} ${content}`);
    return copy === own && copy?.stamp === stamp ? copy : copy && { ...copy, stamp };
  }
}
