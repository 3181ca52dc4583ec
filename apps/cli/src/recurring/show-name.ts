import { type Paint, visible, wrap } from '@failonce/checks';
import { STDIN } from '../inputs/find-inputs.ts';
import type { ReadPostmortem } from './read-postmortem.ts';

/** A postmortem's title and path, above what is said of it. */
export function nameOf({ title, path }: ReadPostmortem, width: number, paint: Paint): string[] {
  const name = visible(path === STDIN ? 'standard input' : path);
  if (title === undefined) return wrap(name, width).map(paint.strong);
  return [...wrap(visible(title), width).map(paint.strong), ...wrap(name, width).map(paint.faint)];
}
