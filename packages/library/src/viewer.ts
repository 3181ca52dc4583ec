import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Role, Scope, Tables } from './database/tables.ts';

/** Who reads. Every reading of the library is asked for by one, and tells what that one may see. */
export type Viewer =
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly role: Role;
      readonly teams: readonly string[];
      /** What the token that speaks for the person may do; the role is within it already. */
      readonly scope?: Scope;
    }
  /** The program itself: start-up, reindexing, export. Never made from a request. */
  | { readonly kind: 'system' }
  /** Nobody has signed in. */
  | { readonly kind: 'nobody' };

export const SYSTEM: Viewer = { kind: 'system' };
export const NOBODY: Viewer = { kind: 'nobody' };

/** The id that changes are written under; empty for the system. */
export function actorOf(viewer: Viewer): string {
  return viewer.kind === 'person' ? viewer.id : '';
}

/** Does this one see everything? Only the system and an owner, whose readings of private postmortems are logged. */
export function seesAll(viewer: Viewer): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'person' && viewer.role === 'owner');
}

/**
 * Which rows of `postmortem` a viewer may see: those for the company, those of which the viewer, or a team of the
 * viewer's, is the audience, and one's own. Part of every query that reads postmortems, so that what is hidden is
 * neither ranked nor counted.
 */
export function visibleTo(viewer: Viewer) {
  return (eb: ExpressionBuilder<Tables, 'postmortem'>): Expression<SqlBool> => {
    if (seesAll(viewer)) return sql<SqlBool>`1 = 1`;
    if (viewer.kind !== 'person') return sql<SqlBool>`1 = 0`;
    return eb.or([
      eb('postmortem.visibility', '=', 'company'),
      eb('postmortem.created_by', '=', viewer.id),
      eb(
        'postmortem.id',
        'in',
        eb
          .selectFrom('audience')
          .select('audience.postmortem_id')
          .where('audience.member_id', 'in', [viewer.id, ...viewer.teams]),
      ),
    ]);
  };
}
