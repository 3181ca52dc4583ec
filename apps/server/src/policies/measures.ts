import type { Allowed } from './can.ts';

/**
 * What may be done with tasks. Whoever sees the postmortem sees them; who may take one a step on, as it stands, says the
 * library’s table of transitions.
 */
export const measures = {
  'task.read': 'signed-in',
  'task.change': 'signed-in',
} as const satisfies Readonly<Record<string, Allowed>>;
