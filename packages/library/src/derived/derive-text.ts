import type { Library } from '../library.ts';
import { type Derived, derive } from './derive.ts';

/** Derives what is kept of a text: in another thread where the library was given one, so that it holds up nobody. */
export async function deriveText({ settings, deriveElsewhere }: Library, markdown: string): Promise<Derived> {
  return deriveElsewhere === undefined ? derive(markdown, settings) : await deriveElsewhere(markdown);
}
