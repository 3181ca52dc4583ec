import type { Allowed } from './can.ts';

/** What may be done with the library as a whole. */
export const library = {
  /** Health, and the reference of the API: nothing of the library stands in them. */
  'server.ask': 'anybody',
  'server.measure': ['owner'],
  /** To put the sample library in, and to take it out again. */
  'library.samples': ['owner'],
  'account.read': 'signed-in',
  /** Of what one may see. */
  'trends.read': 'signed-in',
  /** A company's own causes stand in it. */
  'guide.read': 'signed-in',
  /** To wait for a person, and to ask what that one has said. */
  'login.ask': 'anybody',
  'login.answer': 'signed-in',
} as const satisfies Readonly<Record<string, Allowed>>;
