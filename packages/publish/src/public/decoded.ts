import type { Span } from '@failonce/document';
import MarkdownIt from 'markdown-it';
import { HIDDEN } from './hidden-characters.ts';

const { unescapeAll } = new MarkdownIt().utils;

/** A text as readers and programs may take it: entities and percent signs decoded, marks of emphasis and tags left out. */
export interface Decoded {
  readonly text: string;
  /** Where each character begins in the source, … */
  readonly starts: Int32Array;
  /** … and where it ends. */
  readonly ends: Int32Array;
}

const TAG = /<\/?[a-z][a-z0-9]{0,10}\s{0,2}\/?>/iy;
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});?/iy;
const PERCENT = /(?:%[0-9a-f]{2})+/iy;

/** Decodes a text in one go, but for the spans that it is to pass over, which are in order. */
export function decode(source: string, without: readonly Span[] = []): Decoded {
  let passed = 0;
  const chars: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (value: string, start: number, end: number) => {
    for (const unit of value.split('')) {
      chars.push(unit);
      starts.push(start);
      ends.push(end);
    }
  };
  const matchAt = (pattern: RegExp, at: number): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  for (let i = 0; i < source.length; ) {
    while ((without[passed]?.end ?? source.length) <= i) passed++;
    if ((without[passed]?.start ?? source.length) <= i) {
      i = (without[passed] as Span).end;
      continue;
    }
    const char = source[i] as string;
    switch (char) {
      case '*':
      case '`':
      case '~':
        i++;
        continue;
      case '\\':
        if (/[!-/:-@[-`{-~]/.test(source[i + 1] ?? '')) {
          // What is escaped is no mark of emphasis.
          put(source[i + 1] as string, i, i + 2);
          i += 2;
          continue;
        }
        break;
      case '<': {
        const tag = matchAt(TAG, i);
        if (tag !== undefined) {
          if (/^<br/i.test(tag)) put(' ', i, i + tag.length);
          i += tag.length;
          continue;
        }
        break;
      }
      case '&': {
        const entity = matchAt(ENTITY, i);
        const value = entity && entityValue(entity);
        if (entity && value !== undefined) {
          if (!HIDDEN.test(value)) put(value, i, i + entity.length);
          i += entity.length;
          continue;
        }
        break;
      }
      case '%': {
        const run = matchAt(PERCENT, i);
        if (run !== undefined) {
          put(percentValue(run), i, i + run.length);
          i += run.length;
          continue;
        }
        break;
      }
    }
    const point = source.codePointAt(i) as number;
    const length = point > 0xffff ? 2 : 1;
    if (!HIDDEN.test(String.fromCodePoint(point))) put(source.slice(i, i + length), i, i + length);
    i += length;
  }
  return { text: chars.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** Numbers count without a semicolon, too: some readers take them. */
function entityValue(entity: string): string | undefined {
  const whole = entity.endsWith(';') ? entity : `${entity};`;
  if (whole !== entity && !entity.startsWith('&#')) return undefined;
  const value = unescapeAll(whole);
  return value === whole ? undefined : value;
}

function percentValue(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}
