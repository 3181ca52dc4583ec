import type { Cause } from './define-cause.ts';
import { CAUSE_TERMS } from './learned/weights.ts';
import { readTerms } from './terms/terms.ts';
import { dot, type TermVector, vectorOf } from './terms/vector.ts';

/** A prototype is what we wrote of a cause, so many times, and what was learned from given outages once. */
const WRITTEN = 10;

/** A cause as if it were a postmortem: its definition, its examples and, faintly, its signs. */
export function prototypeOf(cause: Cause): TermVector {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const sentence of text.split(/(?<=[.!?])\s/u)) {
      for (const term of readTerms(wordsOf(sentence)).terms) counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  };
  add(`${cause.definition} ${cause.name}`, 2);
  for (const example of cause.examples) add(example, 1);
  for (const written of Object.values(cause.signs).flat())
    add(written.replace(/![^ ]+/g, '').replace(/[|_]/g, ' '), 0.15);
  const prototype = new Map([...vectorOf(counts)].map(([term, weight]) => [term, weight * WRITTEN]));
  for (const [term, weight] of CAUSE_TERMS.get(cause.id) ?? [])
    prototype.set(term, (prototype.get(term) ?? 0) + weight);
  const length = Math.sqrt(dot(prototype, prototype)) || 1;
  return new Map([...prototype].map(([term, weight]) => [term, weight / length]));
}

/** Words as sentences of a document have them: "node.js" and "max_connections" are one. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['._-][\p{L}\p{N}]+)*/gu) ?? [];
}
