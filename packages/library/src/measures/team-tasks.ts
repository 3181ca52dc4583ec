import type { Library } from '../library.ts';
import type { Viewer } from '../viewer.ts';
import type { TasksAsked } from './task-filters.ts';

/**
 * What “my team's” means, as two questions that each lead along an index of their own: the tasks of those who are in a team
 * with the viewer, and those of the services that such a team owns. Asked at once, neither index would serve.
 */
export async function teamTasks<Asked extends TasksAsked>(
  { database: { read } }: Library,
  viewer: Viewer,
  asked: Asked,
): Promise<readonly [ofPeople: Asked, ofServices: Asked]> {
  const teamIds = viewer.kind === 'person' ? viewer.teams : [];
  const members =
    teamIds.length === 0
      ? []
      : await read.selectFrom('team_member').select('person_id').where('team_id', 'in', teamIds).distinct().execute();
  return [
    { ...asked, whose: undefined, owners: members.map(({ person_id: person }) => person) },
    { ...asked, whose: undefined, teamIds },
  ];
}
