import { createTeam, findTeams } from '@failonce/library';
import { teamsPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { actOn, given } from '../forms/act-on.ts';
import { doneQuery, listQuery } from '../shapes/list-query.ts';
import { leadNamed } from '../views/people-named.ts';

export default definePage({
  path: '/admin/teams',
  permission: 'team.manage',
  query: z.object({ ...listQuery, done: doneQuery(['removed']) }),
  show: async ({ library, viewer, query }) => ({
    page: teamsPage({ ...(await findTeams(library, viewer, query)), ...query }),
  }),
  act: async ({ library, viewer, form }) =>
    await actOn(
      form,
      {
        create: async (fields) => {
          const lead = await leadNamed({ library }, given(fields, 'lead'));
          const team = { name: given(fields, 'name'), group: given(fields, 'group'), lead };
          return `/admin/teams/${await createTeam(library, viewer, team)}?done=created`;
        },
      },
      async (sent) => teamsPage({ ...(await findTeams(library, viewer)), sent }),
    ),
});
