import { statSync } from 'node:fs';
import { paintFor, type Unjudged, usedWidth } from '@failonce/checks';
import type { Taxonomy } from '@failonce/recurrence';
import { formatOption } from '../arguments/format-option.ts';
import {
  type ConfigChoice,
  type Configured,
  configOptions,
  settingsOfFolder,
  settingsOfInputs,
} from '../config/settings-of-inputs.ts';
import { defineCommand } from '../define-command.ts';
import { findInputs } from '../inputs/find-inputs.ts';
import { readDocuments } from '../inputs/read-documents.ts';
import type { ReadPostmortem } from '../recurring/read-postmortem.ts';
import { DocumentsWriter } from '../terminal/documents-writer.ts';
import { Output } from '../terminal/output.ts';
import { Progress } from '../terminal/progress.ts';
import { terminalOf } from '../terminal/terminal.ts';

export default defineCommand({
  name: 'causes',
  summary: 'Tell which known causes and triggers postmortems name, or list them',
  usage: '[FILE|FOLDER|GLOB|-]...',
  argument: 'path',
  details: [
    'One file: its causes, at most three, each with the passage that tells it, what set it off where the text says so clearly, and what usually prevents it.',
    'Several: how often each cause and each trigger is told, the causes also by year and by service; drills (kind: practice) are left out. Without a path, all causes and triggers that are known.',
    'What was read of a folder is kept for the next time, without its secrets, in your folder for caches; FAILONCE_CACHE names another one, or is “off”.',
    'Causes are read from the words; whether they are the true ones, people decide.',
  ],
  options: {
    ...configOptions,
    ...formatOption,
  },
  examples: [
    { command: 'failonce causes checkout.md', says: 'the causes of one postmortem' },
    { command: 'failonce causes docs', says: 'how often each came, by year and by service' },
    { command: 'failonce causes', says: 'every cause that is known, by family' },
  ],
  run: async ({ format, ...choice }, positionals) => {
    const json = format === 'json';
    const terminal = terminalOf(process.stdout);
    const [width, paint] = [usedWidth(terminal), paintFor(terminal)];
    if (positionals.length === 0) {
      const { taxonomyOf } = await import('../recurring/taxonomy-of.ts');
      const { causeListAsJson, listCauses } = await import('../recurring/list-causes.ts');
      const taxonomy = taxonomyOf([await settingsOfFolder('.', choice)]);
      await new Output().write(json ? causeListAsJson(taxonomy) : listCauses(taxonomy, width, paint));
      return 0;
    }
    const writer = new DocumentsWriter(json);
    const { taxonomy, documents } = await readAll(positionals, choice);
    const { causesAsJson } = await import('../recurring/causes-of.ts');
    const postmortems: ReadPostmortem[] = [];
    for await (const read of documents) {
      if ('code' in read) writer.fail(read);
      else {
        postmortems.push(read);
        if (json) await writer.add(causesAsJson(read, taxonomy));
      }
      if (writer.closed) break;
    }
    const { countCauses, countsAsJson } = await import('../recurring/count-causes.ts');
    if (json) return await writer.end({ counts: countsAsJson(countCauses(postmortems)) });
    const [only] = postmortems;
    if (only !== undefined && postmortems.length + writer.failures === 1) {
      const { showCauses } = await import('../recurring/show-causes.ts');
      await writer.add(showCauses(only, taxonomy, width, paint));
    } else if (postmortems.length > 0) {
      const { showCounts } = await import('../recurring/show-counts.ts');
      await writer.add(showCounts(countCauses(postmortems), taxonomy, width, paint));
    }
    return await writer.end();
  },
});

interface ReadDocuments {
  readonly taxonomy: Taxonomy;
  readonly documents: AsyncIterable<ReadPostmortem | Unjudged> | Iterable<ReadPostmortem | Unjudged>;
}

/** Reads what the paths stand for. What was read of a folder the last time is not read again. */
async function readAll(paths: readonly string[], choice: ConfigChoice): Promise<ReadDocuments> {
  const [folder, more] = paths;
  if (folder !== undefined && more === undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    const { readLibrary } = await import('../recurring/read-library.ts');
    const { taxonomy, documents, unjudged } = await readLibrary(folder, choice);
    return { taxonomy, documents: [...unjudged, ...documents.values()] };
  }
  const { taxonomyOf } = await import('../recurring/taxonomy-of.ts');
  const found = await settingsOfInputs(findInputs(paths), choice);
  const taxonomy = taxonomyOf(found.settings);
  return { taxonomy, documents: readEach(found, taxonomy) };
}

async function* readEach(found: Configured, taxonomy: Taxonomy): AsyncGenerator<ReadPostmortem | Unjudged> {
  const { readPostmortem } = await import('../recurring/read-postmortem.ts');
  const progress = new Progress(found.inputs.length, terminalOf(process.stderr).ascii);
  let done = 0;
  for await (const read of readDocuments(found)) {
    progress.erase();
    yield 'text' in read ? readPostmortem(read, taxonomy) : read;
    progress.update(++done);
  }
  progress.erase();
}
