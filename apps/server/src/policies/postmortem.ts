import type { Allowed } from './can.ts';

const WRITERS = ['owner', 'quality-reviewer', 'reviewer', 'editor'] as const;

/** What may be done with postmortems. */
export const postmortem = {
  'postmortem.read': 'signed-in',
  /** Peers read, and say what they see; to apply what somebody suggests is to revise. */
  'postmortem.comment': 'signed-in',
  'postmortem.create': WRITERS,
  'postmortem.revise': WRITERS,
  /** One's own; the library refuses those of others to all but owners. */
  'postmortem.share': WRITERS,
  'postmortem.purge': ['owner'],
  /** To plan, move and call off, and to keep the clock. */
  'meeting.hold': WRITERS,
  /** Whoever sees the postmortem may come, and say something. */
  'meeting.note': 'signed-in',
  /** To see what would be public, and to ask for it. */
  'public.ask': WRITERS,
  /** Owners, and whom failonce.yaml names, whatever their role: the library knows. */
  'public.answer': 'signed-in',
  'reading.mark': 'signed-in',
  /** Of one's own; the library refuses those of others to all but owners. */
  'reading.ask': WRITERS,
} as const satisfies Readonly<Record<string, Allowed>>;
