import { findPeople, readTeam } from '@failonce/library';
import { peoplePage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { listQuery } from '../shapes/list-query.ts';

export default definePage({
  path: '/admin/people',
  permission: 'people.manage',
  query: z.object(listQuery),
  show: async ({ library, viewer, query }) => {
    const found = await findPeople(library, viewer, query);
    const teams = new Set(found.items.flatMap((person) => person.teams));
    const names = new Map(
      await Promise.all([...teams].map(async (team) => [team, (await readTeam(library, viewer, team)).name] as const)),
    );
    return {
      page: peoplePage({
        ...found,
        ...query,
        items: found.items.map(({ disabledAt, teams: ids, ...person }) => ({
          ...person,
          disabled: disabledAt !== undefined,
          teams: ids.map((team) => names.get(team) ?? ''),
        })),
      }),
    };
  },
});
