import { NOT_YET_KNOWN } from '@failonce/document';

/** How far words are kept from meaning something to Markdown: not at all, at what opens a block, or everywhere. */
export type Caution = 0 | 1 | 2;

const BLANKS = /\s+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are taken out.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ue000\ue001]/g;

/** Words as they can stand on one line. */
export function lineOf(words: string, caution: Caution = 0): string {
  const line = words.replace(CONTROLS, '').replace(BLANKS, ' ').trim();
  if (line === '' || line === NOT_YET_KNOWN) return '';
  return caution === 0 ? line : caution === 1 ? guarded(line) : plain(line);
}

/** Words as they can stand in paragraphs of their own. */
export function paragraphsOf(words: string, caution: Caution = 0): string {
  const lines = words.replace(CONTROLS, '').replaceAll(/\r\n?/g, '\n').split('\n');
  const safe = lines.map((line) => (caution === 0 ? line.trimEnd() : lineOf(line, caution)));
  const text = safe
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return text === NOT_YET_KNOWN ? '' : text;
}

/** A line for each thing that is told. */
export function listOf(words: string, caution: Caution = 0): readonly string[] {
  return words
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => lineOf(line, caution))
    .filter((line) => line !== '');
}

/** Words, or the sign that they are missing. */
export function orUnknown(words: string): string {
  return words === '' ? NOT_YET_KNOWN : words;
}

/** Signs that make a block of the line that they begin. */
const BLOCK_SIGN = /^(?:[#>=~|]|[-+*](?=[ \t]|$|[-*])|\d{1,9}[.)](?=[ \t]|$)|\[(?!not yet known\]))/;

/** What opens a block, a tag or a code that nothing ends is written with a backslash; all else is left to the writer. */
function guarded(line: string): string {
  let safe = line.replace(/<(?=[a-z/!?])/gi, '\\<');
  const ticks = safe.match(/`+/g) ?? [];
  if (ticks.length % 2 !== 0 || ticks.some((each) => each.length > 1)) safe = safe.replaceAll('`', '\\`');
  if (safe.endsWith('\\') || safe.endsWith('#')) safe = `${safe.slice(0, -1)}\\${safe.at(-1)}`;
  if (!BLOCK_SIGN.test(safe)) return safe;
  const digits = /^\d{0,9}/.exec(safe)?.[0].length ?? 0;
  return `${safe.slice(0, digits)}\\${safe.slice(digits)}`;
}

/** No sign of it means anything, and it is a sentence: a name alone would open a part. */
function plain(line: string): string {
  const safe = line.replaceAll(/[\\`*_<>[\]#^~|()+=!{}-]/g, '\\$&').replace(/:$/, '');
  return /[.!?]$/.test(safe) ? safe : `${safe}.`;
}
