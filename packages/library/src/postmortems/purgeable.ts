import { refuseInput } from '../people/names.ts';

/** What is to be taken out for good, and why. */
export interface Purging {
  readonly secret: string;
  readonly reason: string;
}

/** What stands where something was purged. */
export const PURGED = '[taken out by an owner]';
const FEWEST = 4;

/** Throws `input-invalid` for a secret that would take out too much, and a reason that says nothing or tells it. */
export function refuseUnpurgeable({ secret, reason }: Purging): void {
  if (secret.trim().length < FEWEST) refuseInput('secret', `Name at least ${FEWEST} characters of it.`);
  if (PURGED.includes(secret)) refuseInput('secret', 'These words stand in what it would be replaced by.');
  if (reason.trim() === '') refuseInput('reason', 'Say why, for those who read the history.');
  if (reason.includes(secret)) refuseInput('reason', 'Say why without the secret itself: the reason is kept.');
}
