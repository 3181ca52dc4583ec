import { AppError } from '@failonce/document';

const MOST_NAME = 200;
const MOST_ADDRESS = 254;

/** The name of a person, team or service as it is kept. Throws `input-invalid`. */
export function nameOf(given: string): string {
  const name = given.replace(/\s+/g, ' ').trim();
  if (name === '') refuseInput('name', 'A name is needed.');
  if (name.length > MOST_NAME) refuseInput('name', `A name has at most ${MOST_NAME} characters.`);
  return name;
}

/** An e-mail address as it is kept: its case says nothing. Throws `input-invalid`. */
export function addressOf(given: string): string {
  const address = given.trim().toLowerCase();
  const at = address.lastIndexOf('@');
  if (at < 1 || at === address.length - 1 || address.length > MOST_ADDRESS || /[\s,;<>]/.test(address))
    refuseInput('email', `“${given.slice(0, MOST_ADDRESS)}” is no e-mail address.`);
  return address;
}

/** Says which field of what was given cannot be used, and why. */
export function refuseInput(field: string, message: string): never {
  throw new AppError('input-invalid', { message, details: { field } });
}
