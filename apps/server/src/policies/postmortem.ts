import type { Allowed } from './can.ts';

const WRITERS = ['owner', 'quality-reviewer', 'reviewer', 'editor'] as const;

/** What may be done with postmortems. */
export const postmortem = {
  'postmortem.read': 'signed-in',
  'postmortem.create': WRITERS,
  'postmortem.revise': WRITERS,
} as const satisfies Readonly<Record<string, Allowed>>;
