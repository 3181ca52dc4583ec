import { FINGERPRINT_VERSION, type Fingerprint } from '@failonce/recurrence';

/** A fingerprint as text for its column. */
export function writeFingerprint(print: Fingerprint): string {
  const { mechanism, terms, ...rest } = print;
  return JSON.stringify({ version: FINGERPRINT_VERSION, ...rest, mechanism: [...mechanism], terms: [...terms] });
}
