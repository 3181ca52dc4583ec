export { causes } from './causes.generated.ts';
export { type Cause, FAMILIES, type Family } from './define-cause.ts';
export { FINGERPRINT_VERSION, type Fingerprint, fingerprint, type TellsCause } from './fingerprint.ts';
export { type Hit, RecurrenceIndex } from './ranking/recurrence-index.ts';
