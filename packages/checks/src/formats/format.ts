import type { PartName, TemplateValues } from '@failonce/document';
import type { CheckId } from '../check-ids.generated.ts';
import type { Level } from '../define.ts';
import type { RequirementId } from './failonce.ts';

/** A part that must be there by its name, whatever the requirements say. */
export interface RequiredPart {
  /** As its heading is written. */
  readonly name: string;
  /** Further names of the same part. */
  readonly names?: readonly string[] | undefined;
  /** What to write in it, a sentence. */
  readonly write: string;
}

/** Numbers that a format states, and that a library may set for itself. */
export interface Limits {
  /** Words of the body. */
  readonly words: { readonly least: number; readonly most: number };
  /** Sentences of one event. */
  readonly eventSentences: number;
  /** Words of one sentence. */
  readonly sentenceWords: number;
}

/** A way to write postmortems, as data: adding one is adding a file. */
export interface Format {
  readonly id: string;
  /** One line for the list of formats. */
  readonly title: string;
  /** The requirements that it asks; the others are not judged. */
  readonly requirements: readonly RequirementId[];
  /** Levels that differ from the units' own. */
  readonly levels: Readonly<Partial<Record<RequirementId | CheckId, Level | 'off'>>>;
  readonly limits: Limits;
  /** Names of parts beyond those that are known anyway. */
  readonly partNames: Readonly<Partial<Record<PartName, readonly string[]>>>;
  /** Parts that it asks for beyond the requirements. */
  readonly parts: readonly RequiredPart[];
  /** A new document. */
  writeTemplate(values: TemplateValues): string;
}

/** States a format. */
export function defineFormat(format: Format): Format {
  return format;
}
