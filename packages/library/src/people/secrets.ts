import { hash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** A secret of 256 random bits, as it is handed out once. What is kept of it is its hash alone. */
export function newSecret(prefix: string): string {
  return `${prefix}_${randomBytes(BYTES).toString('base64url')}`;
}

/** What is kept of a secret. No salt and no slowness: 256 random bits cannot be guessed. */
export function hashOfSecret(secret: string): string {
  return hash('sha256', secret, 'hex');
}
