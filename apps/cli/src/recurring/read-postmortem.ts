import { createHash } from 'node:crypto';
import { check } from '@failonce/checks';
import { type Postmortem, parse, type Source } from '@failonce/document';
import { type Fingerprint, fingerprint, type Taxonomy } from '@failonce/recurrence';
import type { ReadText } from '../inputs/read-documents.ts';
import { isoDate } from './iso-date.ts';
import { type Promised, readPromised } from './promised.ts';

/** What is kept of a postmortem to compare it by and to show it: no secret stands in it. */
export interface ReadPostmortem {
  /** As a person knows it. */
  readonly path: string;
  /** The digest of its text: who has the same is the same postmortem, wherever it lies. */
  readonly content: string;
  readonly title: string | undefined;
  readonly source: Source;
  readonly english: boolean;
  /** The day on which it began, as in “2025-03-11”. */
  readonly date: string | undefined;
  /** What was down: as the front matter states it, else as the text was read. */
  readonly services: readonly string[];
  readonly promised: Promised;
  readonly fingerprint: Fingerprint;
}

/** Reads one document, by the causes of a taxonomy. */
export function readPostmortem({ path, text, settings }: ReadText, taxonomy: Taxonomy): ReadPostmortem {
  const document = masked(parse(text, settings), settings);
  const { facts, frontMatter } = document;
  const stated = frontMatter?.services ?? [];
  return {
    path,
    content: contentOf(text),
    title: document.title?.plain,
    source: document.source,
    english: document.language.english,
    date: facts.startDate && isoDate(facts.startDate.value),
    services: (stated.length > 0 ? stated : facts.services).map(({ value }) => value),
    promised: readPromised(document.measures),
    fingerprint: fingerprint(document, taxonomy),
  };
}

/** The digest of a text. */
export function contentOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

const NO_FINDINGS: ReadonlySet<string> = new Set();

/** The document as it may be shown: the checks know its secrets, and write dots in their place. */
function masked(document: Postmortem, settings: ReadText['settings']): Postmortem {
  const { source } = check(document, { settings, only: NO_FINDINGS });
  return source === document.source ? document : parse(source.text, settings);
}
