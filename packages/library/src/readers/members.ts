import type { Queries } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';

/** The members of a team who may sign in and see a postmortem. */
export function membersWhoMaySee(db: Queries, row: PostmortemRow, team: string) {
  const members = db
    .selectFrom('person')
    .innerJoin('team_member', 'team_member.person_id', 'person.id')
    .where('team_member.team_id', '=', team)
    .where('person.disabled_at', 'is', null);
  if (row.visibility === 'company') return members;
  const audience = db.selectFrom('audience').select('member_id').where('postmortem_id', '=', row.id);
  return members.where((eb) =>
    eb.or([
      eb('person.role', '=', 'owner'),
      eb('person.id', '=', row.created_by),
      eb('person.id', 'in', audience),
      eb(
        'person.id',
        'in',
        eb.selectFrom('team_member as other').select('other.person_id').where('other.team_id', 'in', audience),
      ),
    ]),
  );
}
