import { createHmac, randomBytes } from 'node:crypto';

/** What is kept of a secret that was purged: enough to know it again, and not the secret. */
export interface Trace {
  readonly salt: string;
  /** In UTF-16 units. */
  readonly length: number;
  /** A rolling number of few bits, which passes nearly all other places over. */
  readonly sieve: number;
  readonly hash: string;
}

/** A prime below 2^26: products of two residues are exact. */
const PRIME = 67_108_859;
const SIEVE = 0xffff;
const SALT_BYTES = 16;

/** The trace of a secret, with a salt of its own. */
export function traceOf(secret: string): Trace {
  const salt = randomBytes(SALT_BYTES).toString('hex');
  const { length } = secret;
  return { salt, length, sieve: rolled(secret, length, baseOf(salt)) & SIEVE, hash: hashOf(secret, salt) };
}

/** Where in a text a secret stands whose trace this is; undefined where it does not. Linear in the text. */
export function findTrace(text: string, { salt, length, sieve, hash }: Trace): number | undefined {
  if (text.length < length) return undefined;
  const base = baseOf(salt);
  let highest = 1;
  for (let i = 1; i < length; i++) highest = (highest * base) % PRIME;
  let value = rolled(text, length, base);
  for (let start = 0; ; start++) {
    if ((value & SIEVE) === sieve && hashOf(text.slice(start, start + length), salt) === hash) return start;
    if (start + length >= text.length) return undefined;
    const without = (value - ((text.charCodeAt(start) * highest) % PRIME) + PRIME) % PRIME;
    value = (without * base + text.charCodeAt(start + length)) % PRIME;
  }
}

function rolled(text: string, length: number, base: number): number {
  let value = 0;
  for (let i = 0; i < length; i++) value = (value * base + text.charCodeAt(i)) % PRIME;
  return value;
}

function baseOf(salt: string): number {
  return 0x10000 + (Number.parseInt(salt.slice(0, 8), 16) % (PRIME - 0x20000));
}

function hashOf(text: string, salt: string): string {
  return createHmac('sha256', salt).update(text, 'utf16le').digest('hex');
}
