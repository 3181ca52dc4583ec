import { type Paint, wrap } from '@failonce/checks';

/** Indented sentences, on lines short enough to be read. */
export function prose(text: string, width: number, paint: Paint): string[] {
  return wrap(paint.words(text), Math.min(width, 88) - 2).map((line) => `  ${line}`);
}
