/** Raised whenever the same text gets another fingerprint: what was saved before is then made anew. */
export const FINGERPRINT_VERSION = 5;
