import type { Directive, Span } from '@failonce/document';
import { checkIds } from '../check-ids.generated.ts';
import { requirementIds } from '../formats/failonce.ts';
import { nearest } from '../nearest.ts';

/** An id as it is written in a directive. */
export interface WrittenId {
  readonly value: string;
  readonly span: Span;
}

/** A directive with its ids told from the words of its reason. */
export interface ReadDirective {
  readonly kind: Directive['kind'];
  /** Ids that exist. */
  readonly ids: readonly WrittenId[];
  /** What stands where an id belongs and is none. */
  readonly unknown: readonly WrittenId[];
  readonly hasReason: boolean;
  readonly span: Span;
}

const known: ReadonlySet<string> = new Set<string>([...requirementIds, ...checkIds]);

/**
 * Tells ids from reasons: in "failonce-disable length, timeline-brief the vendor wrote it" the first words are ids, and
 * the reason begins with the first word that neither is one nor looks like one.
 */
export function readDirectives(directives: readonly Directive[]): ReadDirective[] {
  return directives.map(({ kind, ids: words, reason, span }) => {
    const ids: WrittenId[] = [];
    const unknown: WrittenId[] = [];
    let at = 0;
    for (; at < words.length; at++) {
      const word = words[at] as WrittenId;
      if (known.has(word.value)) ids.push(word);
      else if (at === 0 || (word.value.includes('-') && nearestId(word.value) !== undefined)) unknown.push(word);
      else break;
    }
    return { kind, ids, unknown, hasReason: reason !== undefined || at < words.length, span };
  });
}

/** The requirement or check that was probably meant. */
export function nearestId(word: string): string | undefined {
  return nearest(word, known);
}
