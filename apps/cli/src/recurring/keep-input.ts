import type { Settings, Unjudged } from '@failonce/checks';
import type { Input } from '../inputs/find-inputs.ts';
import { readInput } from '../inputs/read-input.ts';
import { type Kept, keep } from './keep.ts';
import { taxonomyOf } from './taxonomy-of.ts';

/** Makes the function that reads one input after another, and answers what is kept of it or why there is nothing. */
export function keeping(settings: readonly Settings[]): (input: Input) => Kept | Unjudged {
  const taxonomy = taxonomyOf(settings);
  return (input) => {
    if (!('file' in input)) return input;
    const text = readInput(input.file);
    if (typeof text === 'string') return keep(text, settings[input.settings ?? 0], taxonomy);
    return { path: input.path, code: text.code, message: text.message };
  };
}
