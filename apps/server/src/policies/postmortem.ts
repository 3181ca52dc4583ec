import type { Allowed } from './can.ts';

const WRITERS = ['owner', 'quality-reviewer', 'reviewer', 'editor'] as const;

/** What may be done with postmortems. */
export const postmortem = {
  'postmortem.read': 'signed-in',
  'postmortem.create': WRITERS,
  'postmortem.revise': WRITERS,
  /** One's own; the library refuses those of others to all but owners. */
  'postmortem.share': WRITERS,
  'postmortem.purge': ['owner'],
} as const satisfies Readonly<Record<string, Allowed>>;
