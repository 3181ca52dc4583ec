import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Unjudged } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { RecurrenceIndex, type Taxonomy } from '@failonce/recurrence';
import { type ConfigChoice, settingsOfInputs } from '../config/settings-of-inputs.ts';
import { findInputs } from '../inputs/find-inputs.ts';
import { readDocuments } from '../inputs/read-documents.ts';
import { Progress } from '../terminal/progress.ts';
import { terminalOf } from '../terminal/terminal.ts';
import { RareWords } from './rare-words.ts';
import { type ReadPostmortem, readPostmortem } from './read-postmortem.ts';
import { taxonomyOf } from './taxonomy-of.ts';

/** The postmortems of a folder, ready to be searched. */
export interface Library {
  /** The causes that its postmortems are read by. */
  readonly taxonomy: Taxonomy;
  /** As it was given. */
  readonly folder: string;
  /** By path, in order; drills included. */
  readonly documents: ReadonlyMap<string, ReadPostmortem>;
  readonly index: RecurrenceIndex;
  readonly rare: RareWords;
  readonly unjudged: readonly Unjudged[];
}

/** Reads every document of a folder, with progress on standard error where it takes long. */
export async function readLibrary(folder: string, choice: ConfigChoice): Promise<Library> {
  if (statSync(resolve(folder), { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new AppError('usage', {
      message: `“${folder}” is a file. --library names the folder that holds the postmortems.`,
      details: { help: false },
    });
  }
  const found = await settingsOfInputs(findInputs([folder]), choice);
  const taxonomy = taxonomyOf(found.settings);
  const documents = new Map<string, ReadPostmortem>();
  const index = new RecurrenceIndex(taxonomy);
  const unjudged: Unjudged[] = [];
  const progress = new Progress(found.inputs.length, terminalOf(process.stderr).ascii);
  for await (const read of readDocuments(found)) {
    if ('text' in read) {
      const postmortem = readPostmortem(read, taxonomy);
      documents.set(read.path, postmortem);
      index.set(read.path, postmortem.fingerprint);
    } else unjudged.push(read);
    progress.update(documents.size + unjudged.length);
  }
  progress.erase();
  return { taxonomy, folder, documents, index, rare: new RareWords(documents.values()), unjudged };
}
