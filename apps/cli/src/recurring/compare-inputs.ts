import type { ConfigChoice, Configured } from '../config/settings-of-inputs.ts';
import { type Input, STDIN } from '../inputs/find-inputs.ts';
import { readInput } from '../inputs/read-input.ts';
import { earlierThan } from './earlier-than.ts';
import { type Library, readLibrary } from './read-library.ts';

/** Gives each document what its library holds of the same failure before it. Each library is read once. */
export async function compareInputs(configured: Configured, choice: ConfigChoice): Promise<Input[]> {
  const known = new Map<string, Library>();
  const compared: Input[] = [];
  for (const input of configured.inputs) {
    const number = ('file' in input && input.settings) || 0;
    const folder = configured.libraryFolders[number];
    const settings = configured.settings[number];
    if (!('file' in input) || folder === undefined || settings?.levels.get('seen-before') === 'off') {
      compared.push(input);
      continue;
    }
    const { path, file, text = readInput(file) } = input;
    // What cannot be read is told when it is judged.
    if (typeof text !== 'string') {
      compared.push(input);
      continue;
    }
    const library = known.get(folder) ?? (await readLibrary(folder, choice));
    known.set(folder, library);
    const asked = library.read({ path, file, text, settings });
    compared.push({ ...input, earlier: earlierThan(asked, file === STDIN ? '' : file, library) });
  }
  return compared;
}
