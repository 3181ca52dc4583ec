import type { Allowed } from './can.ts';

const WRITERS = ['owner', 'quality-reviewer', 'reviewer', 'editor'] as const;

/**
 * What may be done in a review. The roles that may at all; who may do it to this postmortem, as it stands, says the
 * library’s table of transitions.
 */
export const review = {
  'review.read': 'signed-in',
  'review.step': WRITERS,
  'review.answer': WRITERS,
  'review.sign': ['owner', 'quality-reviewer', 'reviewer'],
} as const satisfies Readonly<Record<string, Allowed>>;
