import type { Fingerprint } from './fingerprint.ts';
import { TERMS } from './ranking/rows.ts';
import type { Taxonomy } from './taxonomy.ts';

/** A fingerprint as text to be kept, with the terms by which it is compared and the causes that it was read by. */
export function writeFingerprint(print: Fingerprint, { key }: Taxonomy): string {
  const { mechanism, terms, ...rest } = print;
  const kept = [...terms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TERMS);
  return JSON.stringify({ key, ...rest, mechanism: [...mechanism], terms: kept });
}

/** The fingerprint of what was kept; undefined where it was read by other causes. */
export function readFingerprint(body: string | null, taxonomy: Taxonomy): Fingerprint | undefined {
  if (body === null) return undefined;
  const { key, mechanism, terms, ...rest } = JSON.parse(body);
  return key === taxonomy.key ? { ...rest, mechanism: new Map(mechanism), terms: new Map(terms) } : undefined;
}
