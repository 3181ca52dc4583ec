import type { Allowed } from './can.ts';

/** What may be done with people, what they own, and how they come in. */
export const people = {
  'people.read': 'signed-in',
  'people.manage': ['owner'],
  'team.read': 'signed-in',
  'team.manage': ['owner'],
  'service.read': 'signed-in',
  'service.manage': ['owner'],
  'invitation.manage': ['owner'],
  /** One's own; the library refuses those of others to all but owners. */
  'token.manage': 'signed-in',
  'session.manage': 'signed-in',
  'audit.read': ['owner'],
  'sign-in.manage': ['owner'],
  'mail.manage': ['owner'],
  'webhook.manage': ['owner'],
} as const satisfies Readonly<Record<string, Allowed>>;
