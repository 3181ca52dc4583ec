import { setImmediate } from 'node:timers/promises';
import { isAppError } from '@failonce/document';
import { takeTurn } from '../changes/append-change.ts';
import type { Queries, Writing } from '../database/database.ts';
import { type Derived, derive } from '../derived/derive.ts';
import { keepPicture, type PictureToKeep, pictureToKeep } from '../files/keep-picture.ts';
import type { Library } from '../library.ts';
import { addPostmortem } from '../postmortems/create-postmortem.ts';
import { sha256 } from '../postmortems/revision.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import type { ReadText } from './text-of-bytes.ts';

/** What became of every file. */
export interface ImportReport {
  readonly taken: readonly { readonly path: string; readonly number: number; readonly notes?: readonly string[] }[];
  /** Their text is in the library already. */
  readonly known: readonly { readonly path: string; readonly number: number }[];
  readonly not: readonly { readonly path: string; readonly why: string }[];
}

interface Offered {
  readonly path: string;
  read(): ReadText | Promise<ReadText>;
}

interface Given {
  readonly path: string;
  readonly markdown: string;
  readonly hash: string;
  readonly pictures: readonly PictureToKeep[];
  readonly notes: readonly string[];
}

interface Ready extends Given {
  readonly derived: Derived;
}

/** Files that one write takes. */
const AT_ONCE = 100;
/** Bytes of pictures with which one write is full: they are in memory until then. */
const PICTURES_AT_ONCE = 24 * 1024 * 1024;

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
  let given: Given[] = [];
  let pictures = 0;
  for (const [at, { path, read }] of offered.entries()) {
    const text = await read();
    if ('why' in text) report.not.push({ path, why: text.why });
    else {
      const each = withPictures(path, text);
      given.push(each);
      pictures += each.pictures.reduce((sum, { size }) => sum + size, 0);
    }
    if ((at + 1) % AT_ONCE !== 0 && at + 1 < offered.length && pictures < PICTURES_AT_ONCE) continue;
    await takeAll(library, viewer, given, report);
    [given, pictures] = [[], 0];
    progress(at + 1, offered.length);
  }
  return report;
}

/** A picture in a text, of words without brackets. */
const PICTURE = /!\[([^[\]]{0,1000})\]\(([^()\s]{1,200})\)/g;

/** The text with its pictures as the library will keep them; one that it does not take is left as its words. */
function withPictures(path: string, { text, pictures = [], notes = [] }: Exclude<ReadText, { why: string }>): Given {
  const kept = new Map<string, PictureToKeep>();
  const named = new Set(pictures.map(({ name }) => name));
  const said = [...notes];
  for (const { name, bytes } of pictures) {
    try {
      kept.set(name, pictureToKeep(bytes));
    } catch (error) {
      if (!isAppError(error)) throw error;
      said.push(`A picture was left out. ${error.message}`);
    }
  }
  const markdown = text.replaceAll(PICTURE, (whole, words: string, name: string) => {
    if (!named.has(name)) return whole;
    const picture = kept.get(name);
    return picture === undefined ? words : `![${words}](files/${picture.name})`;
  });
  return { path, markdown, hash: sha256(markdown), pictures: [...kept.values()], notes: said };
}

/** Takes what is new in one write. */
async function takeAll(
  library: Library,
  viewer: Viewer,
  given: readonly Given[],
  report: { taken: ImportReport['taken'][number][]; known: ImportReport['known'][number][] },
): Promise<void> {
  const numbers = await knownNumbers(library.database.read, given);
  const ready: Ready[] = [];
  for (const each of given) {
    const number = numbers.get(each.hash);
    if (number !== undefined) {
      report.known.push({ path: each.path, number });
      continue;
    }
    ready.push({ ...each, derived: derive(each.markdown, library.settings) });
    // Other work of this process has its turn between two texts.
    await setImmediate();
  }
  if (ready.length === 0) return;
  const done = await library.database.write((writing) => take(library, writing, viewer, ready));
  report.taken.push(...done.taken);
  report.known.push(...done.known);
}

async function take(
  library: Library,
  writing: Writing,
  viewer: Viewer,
  ready: readonly Ready[],
): Promise<Pick<ImportReport, 'taken' | 'known'>> {
  await takeTurn(writing);
  const { database } = library;
  // Somebody else may have taken them meanwhile.
  const numbers = await knownNumbers(writing, ready);
  const taken: ImportReport['taken'][number][] = [];
  const known: { path: string; number: number }[] = [];
  for (const { path, markdown, hash, derived, pictures, notes } of ready) {
    const number = numbers.get(hash);
    if (number !== undefined) {
      known.push({ path, number });
      continue;
    }
    const given = { markdown, imported: true, file: path, message: `Imported from ${path}` };
    const made = await addPostmortem(library, writing, viewer, given, derived);
    numbers.set(hash, made.number);
    const left = [...notes];
    for (const picture of pictures) {
      const by = { at: library.now(), actor: actorOf(viewer) };
      await keepPicture(writing, database, made.id, picture, by).catch((error: unknown) => {
        // One that an owner has taken out stays out; the text is taken all the same.
        if (!isAppError(error)) throw error;
        left.push(`A picture was left out. ${error.message}`);
      });
    }
    taken.push({ path, number: made.number, ...(left.length > 0 && { notes: left }) });
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
