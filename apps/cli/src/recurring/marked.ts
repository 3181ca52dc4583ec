import type { Paint } from '@failonce/checks';
import { prose } from '../help/prose.ts';

/** Prose with a sign before its first line; a gutter stands before every line. */
export function marked(text: string, sign: string, width: number, paint: Paint): string[] {
  return prose(text, width - sign.length - 1, paint).map((line, at) => {
    const lead = at === 0 || sign === paint.signs.gutter ? paint.faint(sign) : ' '.repeat(sign.length);
    return `  ${lead} ${line.trimStart()}`;
  });
}
