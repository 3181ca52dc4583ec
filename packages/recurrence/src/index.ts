export { causes } from './causes.generated.ts';
export { type Cause, FAMILIES, type Family } from './define-cause.ts';
export type { Trigger } from './define-trigger.ts';
export { type Fingerprint, fingerprint, type TellsCause } from './fingerprint.ts';
export { FINGERPRINT_VERSION } from './fingerprint-version.ts';
export { type Hit, RecurrenceIndex } from './ranking/recurrence-index.ts';
export { builtInTaxonomy, type Taxonomy, taxonomyWith } from './taxonomy.ts';
export type { TellsTrigger } from './trigger-of.ts';
export { triggers } from './triggers.generated.ts';
