import { ownString } from '../own-string.ts';
import type { Source, Span } from '../source.ts';
import { Text } from '../text.ts';
import { isAsciiPunctuation, isBlank, skipBlanks, trimEnd } from './characters.ts';
import { codeEnd, isMark, runEnd, Singles } from './emphasis.ts';
import { readEntity } from './entities.ts';
import { isHtmlTag, readTag } from './html-tags.ts';
import { matchBrackets, targetEnd } from './links.ts';

/** ASCII characters that may be more than themselves: ! & * < [ \ ] _ ` ~ and blanks that are no plain space. */
const SPECIAL = new Uint8Array(128);
for (const char of '!&*<[\\]_`~\t\n\r\v\f') SPECIAL[char.charCodeAt(0)] = 1;

/**
 * The readable text of the lines: emphasis marks, backticks, HTML tags and comments, link targets, pictures and
 * backslashes taken away, entities replaced, runs of blanks made one space, lines joined by one space.
 */
export function readText(source: Source, lines: readonly Span[]): Text {
  const text = source.text;
  const first = lines[0];
  if (first === undefined) return new Text('', { start: 0, end: 0 }, [0], [0]);
  const last = lines[lines.length - 1] as Span;
  const span = { start: first.start, end: last.end };
  if (lines.length === 1) {
    const start = skipBlanks(text, first.start, first.end);
    const end = trimEnd(text, start, first.end);
    if (isPlain(text, start, end)) return new Text(ownString(text, start, end), span, [0], [start]);
  }
  const writer = new Writer(text);
  const singles = new Singles(text, lines);
  for (const line of lines) {
    writer.join(line.start);
    writeLine(writer, singles, text, skipBlanks(text, line.start, line.end), trimEnd(text, line.start, line.end));
  }
  return writer.finish(span);
}

/** Is there nothing to take away? */
function isPlain(text: string, start: number, end: number): boolean {
  let afterSpace = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      if (afterSpace) return false;
      afterSpace = true;
      continue;
    }
    afterSpace = false;
    if (code < 128 ? SPECIAL[code] === 1 : isBlank(code)) return false;
  }
  return true;
}

/** Gathers the readable characters as runs that stand side by side in the source. */
class Writer {
  readonly #text: string;
  readonly #plainStarts: number[] = [];
  readonly #sourceStarts: number[] = [];
  readonly #pieces: string[] = [];
  #length = 0;
  #endsBlank = true;

  constructor(text: string) {
    this.#text = text;
  }

  /** The characters from `from` to `to` as they are; a space behind a space is left out. */
  keep(from: number, to: number): void {
    let start = from;
    if (this.#endsBlank) while (start < to && this.#text.charCodeAt(start) === 32) start++;
    if (start >= to) return;
    this.#add(this.#text.slice(start, to), start);
    this.#endsBlank = this.#text.charCodeAt(to - 1) === 32;
  }

  /** `value` in place of what stands at `at`. */
  put(value: string, at: number): void {
    if (value === ' ' && this.#endsBlank) return;
    this.#add(value, at);
    this.#endsBlank = value === ' ';
  }

  #add(piece: string, at: number): void {
    this.#plainStarts.push(this.#length);
    this.#sourceStarts.push(at);
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** The space between two lines. */
  join(at: number): void {
    if (this.#length > 0) this.put(' ', at > 0 ? at - 1 : at);
  }

  finish(span: Span): Text {
    if (this.#plainStarts.length === 0) return new Text('', span, [0], [span.start]);
    const pieces = this.#pieces;
    const last = pieces.length - 1;
    if (this.#endsBlank) pieces[last] = (pieces[last] as string).slice(0, -1);
    const plain = last === 0 ? ownString(pieces[0] as string) : pieces.join('');
    return new Text(plain, span, this.#plainStarts, this.#sourceStarts);
  }
}

function writeLine(writer: Writer, singles: Singles, text: string, start: number, end: number): void {
  const line = { start, end };
  let brackets: Map<number, number> | undefined;
  let commentsEnd = true;
  let run = start;
  let i = start;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (code < 128 ? SPECIAL[code] !== 1 && (code !== 32 || text.charCodeAt(i + 1) !== 32) : !isBlank(code)) {
      i++;
      continue;
    }
    let resume = -1;
    let value = '';
    switch (code) {
      case 42: // *
      case 95: {
        // _
        const close = runEnd(text, i, end);
        if (isMark(singles, text, i, close, line)) resume = close;
        else {
          i = close;
          continue;
        }
        break;
      }
      case 96: {
        // `
        const content = runEnd(text, i, end);
        const close = codeEnd(text, i, end);
        writer.keep(run, i);
        if (close !== -1) writer.keep(content, close - (content - i));
        i = run = close === -1 ? content : close;
        continue;
      }
      case 33: // !
        if (text.charCodeAt(i + 1) === 91) {
          brackets ??= matchBrackets(text, start, end);
          const close = brackets.get(i + 1);
          if (close !== undefined) resume = targetEnd(text, close + 1, end);
        }
        break;
      case 91: {
        // [
        brackets ??= matchBrackets(text, start, end);
        const close = brackets.get(i);
        if (close !== undefined && targetEnd(text, close + 1, end) > close + 1) {
          // The "]" is met again below, marked as a link's by a negative entry.
          brackets.set(close, -1);
          resume = i + 1;
        }
        break;
      }
      case 93: // ]
        if (brackets?.get(i) === -1) resume = targetEnd(text, i + 1, end);
        break;
      case 60: {
        // <
        if (text.startsWith('!--', i + 1)) {
          // Comments that never end are looked for once a line.
          const close = commentsEnd ? text.indexOf('-->', i + 4) : -1;
          if (close === -1 || close + 3 > end) commentsEnd = false;
          else resume = close + 3;
          break;
        }
        const mark = readMark(text, i, end);
        if (mark > 0) {
          resume = mark;
          if (isLineBreak(text, i)) value = ' ';
        } else if (mark < 0) {
          writer.keep(run, i);
          writer.keep(i + 1, -mark - 1);
          i = run = -mark;
          continue;
        }
        break;
      }
      case 38: {
        // &
        const entity = readEntity(text, i, end);
        if (entity !== undefined) {
          resume = entity.end;
          value = entity.value;
        }
        break;
      }
      case 92: // \
        if (i + 1 === end) resume = end;
        else if (isAsciiPunctuation(text.charCodeAt(i + 1))) {
          writer.keep(run, i);
          run = i + 1;
          i += 2;
          continue;
        }
        break;
      case 126: // ~
        if (text.charCodeAt(i + 1) === 126) resume = runEnd(text, i, end);
        break;
      default:
        resume = skipBlanks(text, i, end);
        value = ' ';
    }
    if (resume === -1) {
      i++;
      continue;
    }
    writer.keep(run, i);
    if (value !== '') writer.put(value, i);
    i = run = resume;
  }
  writer.keep(run, end);
}

/** `<br>` parts words. */
function isLineBreak(text: string, at: number): boolean {
  const behind = text.charCodeAt(at + 3);
  return (
    (text.charCodeAt(at + 1) | 32) === 98 &&
    (text.charCodeAt(at + 2) | 32) === 114 &&
    (behind === 62 || behind === 47 || behind === 32)
  );
}

/**
 * At a `<`: the offset behind a tag that is to be left out; the negative offset behind an
 * address in angle brackets, whose words are kept; 0 where the `<` is only itself.
 */
function readMark(text: string, at: number, end: number): number {
  const tag = readTag(text, at, end);
  if (tag !== undefined) return isHtmlTag(tag.name) ? tag.end : 0;
  const limit = Math.min(end, at + 400);
  let address = false;
  for (let i = at + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 62) return address ? -(i + 1) : 0;
    if (code === 60 || isBlank(code)) return 0;
    if (code === 64 || (code === 47 && text.charCodeAt(i - 1) === 58)) address = true;
  }
  return 0;
}
