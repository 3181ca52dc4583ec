import { statSync } from 'node:fs';
import { paintFor, usedWidth } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { formatOption } from '../arguments/format-option.ts';
import { readCount } from '../arguments/read-count.ts';
import { type ConfigChoice, configOptions, libraryOfFolder, settingsOfInputs } from '../config/settings-of-inputs.ts';
import { defineCommand } from '../define-command.ts';
import { findInputs, STDIN } from '../inputs/find-inputs.ts';
import { readDocuments } from '../inputs/read-documents.ts';
import type { Library } from '../recurring/read-library.ts';
import type { Shown } from '../recurring/show-hit.ts';
import type { Silence } from '../recurring/silence.ts';
import { DocumentsWriter } from '../terminal/documents-writer.ts';
import { Progress } from '../terminal/progress.ts';
import { terminalOf } from '../terminal/terminal.ts';

const TOP = 10;
const MOST_TOP = 1000;

export default defineCommand({
  name: 'similar',
  summary: 'Find earlier postmortems that look like the same failure',
  usage: '[FILE|-] [--library FOLDER]',
  argument: 'path',
  details: [
    'A postmortem is compared by the causes that its words tell, then by the words themselves. What is found is a suggestion with the passages of both: whether it is the same failure, people decide.',
    'Only what is sure enough is shown, three at most; JSON holds the others too, with “shown”: false.',
    'With --all, two that are alike are shown once, with the later one; in JSON with each.',
    'Without --library, the folder counts that “library” names in failonce.yaml.',
    'What was read of the library is kept for the next time, without its secrets, in your folder for caches; FAILONCE_CACHE names another one, or is “off”.',
    'Drills (kind: practice) and postmortems in other languages than English are not compared.',
  ],
  options: {
    library: { type: 'string', short: 'l', value: 'FOLDER', summary: 'The folder of postmortems to search' },
    all: { type: 'boolean', short: 'a', summary: 'Compare every postmortem of the library with the others' },
    top: { type: 'string', value: 'N', summary: `How many to rank for each postmortem (default: ${TOP})` },
    ...configOptions,
    ...formatOption,
  },
  examples: [
    { command: 'failonce similar checkout.md --library docs', says: 'did this happen before?' },
    { command: 'failonce similar --all --library docs', says: 'every failure of a library that came again' },
    { command: 'pbpaste | failonce similar - --library docs --format json', says: 'for a program' },
  ],
  run: async ({ library, all, top, format, ...choice }, positionals) => {
    const count = top === undefined ? TOP : readCount('--top', top, MOST_TOP);
    const file = askedFile(positionals, all);
    const writer = new DocumentsWriter(format === 'json');
    if (file === undefined) return await rankAll(library, choice, count, writer);
    return await rankOne(file, library, choice, count, writer);
  },
});

function refuse(message: string): never {
  throw new AppError('usage', { message, details: { help: 'failonce similar --help' } });
}

/** The one file that is asked about; undefined for all of the library. */
function askedFile(positionals: readonly string[], all: boolean): string | undefined {
  const [file, more] = positionals;
  if (all && file !== undefined) refuse('--all compares the whole library. Leave the file out, or --all.');
  if (all) return undefined;
  if (file === undefined) refuse('Which file? “failonce similar FILE”, or --all for each of them.');
  if (more !== undefined) refuse('One file at a time. --all compares every postmortem of the library.');
  if (file !== STDIN && statSync(file, { throwIfNoEntry: false })?.isDirectory())
    refuse(`“${file}” is a folder. Name one file in it, or compare all of it with “--all --library ${file}”.`);
  return file;
}

/** The library that was named, or else the one in failonce.yaml. */
function named(given: string | undefined, configured: string | undefined): string {
  return (
    given ??
    configured ??
    refuse(
      'Which library? “--library FOLDER” names the folder of postmortems to search; “library: FOLDER” in failonce.yaml names it for good.',
    )
  );
}

/** Reads the library. What cannot be read is told; nothing comes back where no document is left. */
async function openLibrary(
  folder: string,
  choice: ConfigChoice,
  writer: DocumentsWriter,
): Promise<Library | undefined> {
  const { readLibrary } = await import('../recurring/read-library.ts');
  const library = await readLibrary(folder, choice);
  for (const each of library.unjudged) writer.fail(each);
  return library.documents.size > 0 ? library : undefined;
}

async function rankOne(
  file: string,
  given: string | undefined,
  choice: ConfigChoice,
  top: number,
  writer: DocumentsWriter,
): Promise<number> {
  const found = await settingsOfInputs(findInputs([file]), choice);
  if (found.inputs.length > 1) refuse(`“${file}” stands for ${found.inputs.length} files. Name one of them.`);
  for await (const read of readDocuments(found)) {
    if (!('text' in read)) {
      writer.fail(read);
      continue;
    }
    const library = await openLibrary(named(given, read.libraryFolder), choice, writer);
    if (library === undefined) continue;
    const { rank, rankedAsJson } = await import('../recurring/rank.ts');
    const { showRanked, showSuggested } = await import('../recurring/show-ranked.ts');
    const shown = shownBy(library);
    const ranked = rank(library.read(read), library, top);
    await writer.add(writer.json ? rankedAsJson(ranked) : showRanked(ranked, library.folder, shown));
    if (!writer.json && ranked.found.some((hit) => hit.shown)) await writer.add(showSuggested(shown));
  }
  return await writer.end();
}

async function rankAll(
  given: string | undefined,
  choice: ConfigChoice,
  top: number,
  writer: DocumentsWriter,
): Promise<number> {
  const folder = named(given, given === undefined ? await libraryOfFolder('.', choice) : undefined);
  const library = await openLibrary(folder, choice, writer);
  if (library === undefined) return await writer.end();
  const { rank, rankedAsJson } = await import('../recurring/rank.ts');
  const { PairsOnce } = await import('../recurring/pairs-once.ts');
  const { showRanked, showRest, showSuggested } = await import('../recurring/show-ranked.ts');
  const { silenceOf } = await import('../recurring/silence.ts');
  const shown = shownBy(library);
  const progress = new Progress(library.documents.size, terminalOf(process.stderr).ascii);
  const pairs = new PairsOnce(library, top);
  const counts = new Map<Silence | 'found', number>();
  let done = 0;
  for (const asked of library.documents.values()) {
    if (writer.json) {
      const ranked = rankedAsJson(rank(asked, library, top));
      progress.erase();
      await writer.add(ranked);
    } else {
      const { ranked, isFound } = pairs.rank(asked);
      const outcome = isFound ? 'found' : (silenceOf(asked) ?? 'alone');
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      if (ranked.found.length > 0) {
        progress.erase();
        await writer.add(showRanked(ranked, folder, shown));
      }
    }
    progress.update(++done);
    if (writer.closed) break;
  }
  progress.erase();
  if (!writer.json) {
    await writer.add(showRest(counts, folder, shown) + (counts.has('found') ? showSuggested(shown) : ''));
  }
  return await writer.end();
}

function shownBy({ taxonomy }: Library): Shown {
  const terminal = terminalOf(process.stdout);
  const today = new Date().toISOString().slice(0, 10);
  return { taxonomy, paint: paintFor(terminal), width: usedWidth(terminal), today };
}
