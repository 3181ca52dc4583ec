import type { Allowed } from './can.ts';

const WRITERS = ['owner', 'quality-reviewer', 'reviewer', 'editor'] as const;

/** What may be done with incidents that want a postmortem. */
export const incident = {
  'incident.read': 'signed-in',
  'incident.report': WRITERS,
  'incident.settle': WRITERS,
  'incident.purge': ['owner'],
  'alert-source.manage': ['owner'],
  /** Whoever knows the secret of a source: that is looked at where the alerts are read. */
  'alert.tell': 'anybody',
} as const satisfies Readonly<Record<string, Allowed>>;
