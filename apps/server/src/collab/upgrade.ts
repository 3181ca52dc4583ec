import type { IncomingMessage } from 'node:http';

/**
 * Why a request for a socket is answered without one; undefined for none. A browser tells which site a page is of, and ours
 * alone may come with its cookies; a program that brings a token tells none.
 */
export function foreign({ headers }: IncomingMessage, address: string): string | undefined {
  const { origin } = headers;
  if (origin === undefined ? headers.authorization !== undefined : origin === new URL(address).origin) return undefined;
  return '403 Forbidden';
}
