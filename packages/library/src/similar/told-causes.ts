import { readFingerprint } from '@failonce/recurrence';
import { deriveText } from '../derived/derive-text.ts';
import { taxonomyOf } from '../derived/taxonomy-of.ts';
import type { Library } from '../library.ts';
import { tellingOf } from './telling.ts';

/** A cause that a text tells, and the sentence that tells it; empty where no single one does. */
export interface ToldCause {
  readonly id: string;
  readonly passage: string;
}

/** The causes that a text tells, the likeliest first. The text need not be in the library; nothing is kept of it. */
export async function toldCauses(library: Library, markdown: string): Promise<readonly ToldCause[]> {
  const { fingerprint, masked } = await deriveText(library, markdown);
  const print = readFingerprint(fingerprint, taxonomyOf(library.settings));
  return (print?.causes ?? []).map(({ id }) => ({ id, passage: tellingOf(print, masked ?? markdown, id) }));
}
