import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Queries, Writing } from '../database/database.ts';
import type { PostmortemRow, Tables } from '../database/tables.ts';

/** The members of a team who may sign in and see a postmortem. */
export function membersWhoMaySee(db: Queries, row: PostmortemRow, team: string) {
  return db
    .selectFrom('person')
    .innerJoin('team_member', 'team_member.person_id', 'person.id')
    .where('team_member.team_id', '=', team)
    .where('person.disabled_at', 'is', null)
    .where(sees(db, row));
}

/** Which rows of `person` may see a postmortem. */
export function sees(db: Queries | Writing, row: Pick<PostmortemRow, 'id' | 'visibility' | 'created_by'>) {
  return (eb: ExpressionBuilder<Tables, 'person'>): Expression<SqlBool> => {
    if (row.visibility === 'company') return sql<SqlBool>`1 = 1`;
    const audience = db.selectFrom('audience').select('member_id').where('postmortem_id', '=', row.id);
    return eb.or([
      eb('person.role', '=', 'owner'),
      eb('person.id', '=', row.created_by),
      eb('person.id', 'in', audience),
      eb(
        'person.id',
        'in',
        eb.selectFrom('team_member as other').select('other.person_id').where('other.team_id', 'in', audience),
      ),
    ]);
  };
}
