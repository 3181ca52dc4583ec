import type { Settings, Unjudged } from '@failonce/checks';
import type { Configured } from '../config/settings-of-inputs.ts';
import { STDIN } from './find-inputs.ts';
import { readInput, readStdin } from './read-input.ts';

/** The text of a document, and how its library wants it read. */
export interface ReadText {
  readonly path: string;
  /** Where it lies; “-” for standard input. */
  readonly file: string;
  readonly text: string;
  readonly settings: Settings | undefined;
  /** The folder of earlier postmortems that its settings name. */
  readonly libraryFolder?: string | undefined;
}

/** Reads inputs in their order, each when it is asked for: its text, or why there is none. */
export async function* readDocuments({
  inputs,
  settings,
  libraryFolders,
}: Configured): AsyncGenerator<ReadText | Unjudged> {
  for (const input of inputs) {
    if (!('file' in input)) {
      yield input;
      continue;
    }
    const { path, file } = input;
    const text = path === STDIN ? await readStdin() : readInput(file);
    const number = input.settings ?? 0;
    if (typeof text === 'string')
      yield { path, file, text, settings: settings[number], libraryFolder: libraryFolders[number] };
    else yield { path, code: text.code, message: text.message };
  }
}
