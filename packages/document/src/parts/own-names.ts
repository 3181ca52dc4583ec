import type { Block } from '../blocks/block.ts';
import type { PartName } from './part-phrases.ts';

/** A library's own names for the parts of the format, in any language: each as `nameKey` writes it. */
export type PartNames = ReadonlyMap<string, PartName>;

const LONGEST = 200;
const LETTER = /^[\p{L}\p{N}]$/u;
const DIGIT_OR_SIGN = /^[^\p{L}]$/u;

/** A name without case, numbers, emoji and signs around it, so that "2. Zeitleiste:" is "zeitleiste". */
export function nameKey(name: string): string {
  if (name.length > LONGEST) return '';
  const characters = [...name.normalize('NFC').toLowerCase()];
  let start = 0;
  let end = characters.length;
  while (start < end && DIGIT_OR_SIGN.test(characters[start] as string)) start++;
  while (end > start && !LETTER.test(characters[end - 1] as string)) end--;
  return characters.slice(start, end).join('').split(BLANKS).join(' ');
}

const BLANKS = /\s+/;

/** The same blocks, where headings that have one of the own names know the part that it means. */
export function nameHeadings(blocks: readonly Block[], names: PartNames): Block[] {
  return blocks.map((block) => {
    const named = block.kind === 'heading' ? names.get(nameKey(block.text.plain)) : undefined;
    return named === undefined ? block : ({ ...block, named } as Block);
  });
}
