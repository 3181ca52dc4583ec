import type { PostFormat } from './define-format.ts';
import { formats } from './formats.generated.ts';

/** The format of an id; undefined where there is none. */
export function formatNamed(id: string): PostFormat | undefined {
  return Object.hasOwn(formats, id) ? formats[id] : undefined;
}
