import { setImmediate } from 'node:timers/promises';
import { takeTurn } from '../changes/append-change.ts';
import type { Queries, Writing } from '../database/database.ts';
import { type Derived, derive } from '../derived/derive.ts';
import type { Library } from '../library.ts';
import { addPostmortem } from '../postmortems/create-postmortem.ts';
import { sha256 } from '../postmortems/revision.ts';
import type { Viewer } from '../viewer.ts';
import type { ReadText } from './text-of-bytes.ts';

/** What became of every file. */
export interface ImportReport {
  readonly taken: readonly { readonly path: string; readonly number: number }[];
  /** Their text is in the library already. */
  readonly known: readonly { readonly path: string; readonly number: number }[];
  readonly not: readonly { readonly path: string; readonly why: string }[];
}

interface Offered {
  readonly path: string;
  read(): ReadText;
}

interface Ready {
  readonly path: string;
  readonly markdown: string;
  readonly hash: string;
  readonly derived: Derived;
}

/** Files that one write takes. */
const AT_ONCE = 100;

/**
 * Takes old postmortems in, as they were written then: published, and never blocked. Whatever is text is taken, each
 * text once, however often it is offered; of the rest the report says why not.
 */
export async function importDocuments(
  library: Library,
  viewer: Viewer,
  offered: readonly Offered[],
  progress: (done: number, of: number) => void = () => {},
): Promise<ImportReport> {
  const report = { taken: [], known: [], not: [] } as { [Kind in keyof ImportReport]: ImportReport[Kind][number][] };
  for (let from = 0; from < offered.length; from += AT_ONCE) {
    const texts: { path: string; markdown: string; hash: string }[] = [];
    for (const { path, read } of offered.slice(from, from + AT_ONCE)) {
      const given = read();
      if ('why' in given) report.not.push({ path, why: given.why });
      else texts.push({ path, markdown: given.text, hash: sha256(given.text) });
    }
    const numbers = await knownNumbers(library.database.read, texts);
    const ready: Ready[] = [];
    for (const text of texts) {
      const number = numbers.get(text.hash);
      if (number !== undefined) {
        report.known.push({ path: text.path, number });
        continue;
      }
      ready.push({ ...text, derived: derive(text.markdown, library.settings) });
      // Other work of this process has its turn between two texts.
      await setImmediate();
    }
    if (ready.length > 0) {
      const done = await library.database.write((writing) => take(library, writing, viewer, ready));
      report.taken.push(...done.taken);
      report.known.push(...done.known);
    }
    progress(Math.min(from + AT_ONCE, offered.length), offered.length);
  }
  return report;
}

async function take(
  library: Library,
  writing: Writing,
  viewer: Viewer,
  ready: readonly Ready[],
): Promise<Pick<ImportReport, 'taken' | 'known'>> {
  await takeTurn(writing);
  // Somebody else may have taken them meanwhile.
  const numbers = await knownNumbers(writing, ready);
  const taken: { path: string; number: number }[] = [];
  const known: { path: string; number: number }[] = [];
  for (const { path, markdown, hash, derived } of ready) {
    const number = numbers.get(hash);
    if (number !== undefined) {
      known.push({ path, number });
      continue;
    }
    const given = { markdown, imported: true, file: path, message: `Imported from ${path}` };
    const made = await addPostmortem(library, writing, viewer, given, derived);
    numbers.set(hash, made.number);
    taken.push({ path, number: made.number });
  }
  return { taken, known };
}

/** The postmortems that have such a text already, by its hash. */
async function knownNumbers(db: Queries, texts: readonly { readonly hash: string }[]): Promise<Map<string, number>> {
  if (texts.length === 0) return new Map();
  const hashes = texts.map(({ hash }) => hash);
  const rows = await db
    .selectFrom('revision')
    .innerJoin('postmortem', 'postmortem.id', 'revision.postmortem_id')
    .select(['revision.sha256', 'postmortem.number'])
    .where('revision.sha256', 'in', hashes)
    .execute();
  return new Map(rows.map(({ sha256: hash, number }) => [hash, number]));
}
