import { v7 as uuid } from 'uuid';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Library } from '../library.ts';

/**
 * Puts a person into the teams that follow the groups which the identity provider names, and out of those that follow
 * others. Teams that follow no group are left alone. With `create`, a group that no team follows becomes a team.
 */
export async function followGroups(
  { database, now }: Library,
  person: string,
  named: readonly string[],
  { create }: { readonly create: boolean },
): Promise<void> {
  const groups = new Set(named.map((group) => group.trim()).filter((group) => group !== ''));
  const at = now();
  await database.write(async (writing) => {
    await takeTurn(writing);
    const followers = await writing
      .selectFrom('team')
      .select(['id', 'name', 'group_name'])
      .where('group_name', 'is not', null)
      .execute();
    const tell = (kind: string, subject: string, detail: Record<string, unknown>): Promise<number> =>
      appendChange(writing, database, { kind, subject, actor: '', at, detail });
    if (create) {
      const followed = new Set(followers.map(({ group_name }) => group_name));
      for (const group of groups) {
        if (followed.has(group)) continue;
        const known = await writing.selectFrom('team').select('id').where('name', '=', group).executeTakeFirst();
        // A team of this name that follows no group was made by hand, and stays in those hands.
        if (known !== undefined) continue;
        const team = { id: uuid(), name: group, group_name: group };
        await writing
          .insertInto('team')
          .values({ ...team, created_at: at.toISOString() })
          .execute();
        await tell('team.created', team.id, { name: group, group });
        followers.push(team);
      }
    }
    const memberships = await writing
      .selectFrom('team_member')
      .select('team_id')
      .where('person_id', '=', person)
      .execute();
    const member = new Set(memberships.map(({ team_id }) => team_id));
    for (const { id, group_name } of followers) {
      const belongs = groups.has(group_name ?? '');
      if (belongs === member.has(id)) continue;
      if (belongs) await writing.insertInto('team_member').values({ team_id: id, person_id: person }).execute();
      else await writing.deleteFrom('team_member').where('team_id', '=', id).where('person_id', '=', person).execute();
      await tell('team.members-changed', id, belongs ? { joined: [person], left: [] } : { joined: [], left: [person] });
    }
  });
}
