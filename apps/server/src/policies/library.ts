import type { Allowed } from './can.ts';

/** What may be done with the library as a whole. */
export const library = {
  /** Health, and the reference of the API: nothing of the library stands in them. */
  'server.ask': 'anybody',
  'server.measure': ['owner'],
  'account.read': 'signed-in',
} as const satisfies Readonly<Record<string, Allowed>>;
