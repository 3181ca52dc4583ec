import { FINGERPRINT_VERSION, type Fingerprint, KEPT_TERMS } from '@failonce/recurrence';

/** A fingerprint as text for its column, with the terms by which it is compared. */
export function writeFingerprint(print: Fingerprint): string {
  const { mechanism, terms, ...rest } = print;
  const kept = [...terms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KEPT_TERMS);
  return JSON.stringify({ version: FINGERPRINT_VERSION, ...rest, mechanism: [...mechanism], terms: kept });
}

/** The fingerprint of a column; undefined where another version wrote it. */
export function readFingerprint(body: string | null): Fingerprint | undefined {
  if (body === null) return undefined;
  const { version, mechanism, terms, ...rest } = JSON.parse(body);
  return version === FINGERPRINT_VERSION
    ? { ...rest, mechanism: new Map(mechanism), terms: new Map(terms) }
    : undefined;
}
