import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Unjudged } from '@failonce/checks';
import { AppError } from '@failonce/document';
import type { RecurrenceIndex, Taxonomy } from '@failonce/recurrence';
import { type ConfigChoice, settingsOfInputs } from '../config/settings-of-inputs.ts';
import { findInputs } from '../inputs/find-inputs.ts';
import type { ReadText } from '../inputs/read-documents.ts';
import { cacheOf } from './cache/library-cache.ts';
import { refresh } from './cache/refresh.ts';
import { digestOfSettings } from './cache/what-decides.ts';
import { contentOf } from './keep.ts';
import { RareWords } from './rare-words.ts';
import { postmortemOf, type ReadPostmortem, readPostmortem } from './read-postmortem.ts';
import { taxonomyOf } from './taxonomy-of.ts';

/** The postmortems of a folder, ready to be searched. */
export interface Library {
  /** As it was given. */
  readonly folder: string;
  /** The causes that its postmortems are read by. */
  readonly taxonomy: Taxonomy;
  /** By the path within the folder, in order; drills included. */
  readonly documents: ReadonlyMap<string, ReadPostmortem>;
  /** By the same path. */
  readonly index: RecurrenceIndex;
  readonly rare: RareWords;
  readonly unjudged: readonly Unjudged[];
  /** Reads a document that is asked about; one that the library holds as well is known already. */
  readonly read: (document: ReadText) => ReadPostmortem;
}

/** Reads every document of a folder: what has not changed since the last time comes from a cache. */
export async function readLibrary(folder: string, choice: ConfigChoice): Promise<Library> {
  if (statSync(resolve(folder), { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new AppError('usage', {
      message: `“${folder}” is a file. --library names the folder that holds the postmortems.`,
      details: { help: false },
    });
  }
  const root = resolve(folder);
  const found = await settingsOfInputs(findInputs([folder]), choice);
  const taxonomy = taxonomyOf(found.settings);
  const kept = await refresh(root, found, taxonomy, cacheOf(root, choice));
  const documents = new Map(kept.documents.map((each) => [each.key, postmortemOf(each.path, each.kept)]));
  let byContent: ReadonlyMap<string, (typeof kept.documents)[number]> | undefined;
  const read = (document: ReadText): ReadPostmortem => {
    const settings = document.settings && digestOfSettings(document.settings, taxonomy);
    byContent ??= new Map(kept.documents.map((each) => [`${each.settings} ${each.kept.content}`, each]));
    const same = byContent.get(`${settings} ${contentOf(document.text)}`);
    return same === undefined ? readPostmortem(document, taxonomy) : postmortemOf(document.path, same.kept);
  };
  const { index, unjudged } = kept;
  return { folder, taxonomy, documents, index, rare: new RareWords(documents), unjudged, read };
}
