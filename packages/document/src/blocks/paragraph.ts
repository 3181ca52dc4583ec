import { ownString } from '../own-string.ts';
import type { Source, Span } from '../source.ts';
import type { Text } from '../text.ts';
import type { Label, Paragraph } from './block.ts';
import { trimEnd } from './characters.ts';
import { readText } from './inline.ts';
import { beginsBold, findLabel, labelPlace } from './labels.ts';

/** The paragraph's own lines are rarely asked for, so they are read when they are. */
export class LazyParagraph implements Paragraph {
  readonly kind = 'paragraph' as const;
  readonly text: Text;
  readonly label: Label | undefined;
  readonly span: Span;
  readonly #source: Source;
  readonly #spans: readonly Span[];
  #lines: readonly Text[] | undefined;

  constructor(source: Source, spans: readonly Span[], text: Text) {
    this.#source = source;
    this.#spans = spans;
    this.text = text;
    this.span = text.span;
    this.label = findLabel(source, text);
  }

  get lines(): readonly Text[] {
    this.#lines ??= this.#spans.length === 1 ? [this.text] : this.#spans.map((span) => readText(this.#source, [span]));
    return this.#lines;
  }
}

/** Does a label begin the line, so that it does not go on with the line before? */
export function beginsUnit(text: string, before: Span, line: Span): boolean {
  const length = Math.min(line.end, line.start + 90);
  let start = line.start;
  const bold = beginsBold(text, start);
  while (start < length && (text.charCodeAt(start) === 42 || text.charCodeAt(start) === 95)) start++;
  const place = labelPlace(ownString(text.slice(start, length).replaceAll('*', '')), bold);
  if (place === undefined) return false;
  if (bold) return true;
  // A wrapped line is long and ends within a sentence.
  const last = text.charCodeAt(trimEnd(text, before.start, before.end) - 1);
  return last === 46 || last === 58 || last === 33 || last === 63 || last === 41 || before.end - before.start < 60;
}
