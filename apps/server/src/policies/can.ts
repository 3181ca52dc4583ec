import type { Role, Viewer } from '@failonce/library';
import { incident } from './incident.ts';
import { library } from './library.ts';
import { measures } from './measures.ts';
import { people } from './people.ts';
import { postmortem } from './postmortem.ts';
import { review } from './review.ts';

/** Who may do one thing: the roles that may, or everybody who is signed in, or anybody at all. */
export type Allowed = readonly Role[] | 'signed-in' | 'anybody';

const policies = { ...postmortem, ...library, ...people, ...review, ...incident, ...measures } satisfies Readonly<
  Record<string, Allowed>
>;

/** Everything that somebody may be allowed to do, as in `postmortem.read`. */
export type Permission = keyof typeof policies;

/**
 * May a person do this? Whether the thing itself is for this person to see, the library decides: it answers `not-found`
 * for what is not.
 */
export function can(viewer: Viewer, permission: Permission): boolean {
  const allowed: Allowed = policies[permission];
  if (allowed === 'anybody') return true;
  if (viewer.kind !== 'person') return false;
  return allowed === 'signed-in' || allowed.includes(viewer.role);
}
