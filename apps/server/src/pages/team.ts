import { changeMembers, changeTeam, findPeople, readPerson, readTeam, removeTeam } from '@failonce/library';
import { TEAM_DONE, type TeamView, teamPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given } from '../forms/act-on.ts';
import { doneQuery, listQuery } from '../shapes/list-query.ts';
import { id } from '../shapes/people.ts';
import { leadNamed, peopleNamed } from '../views/people-named.ts';

type Asked = Pick<AskedPage<never, never>, 'library' | 'viewer'>;

export default definePage({
  path: '/admin/teams/{team}',
  permission: 'team.manage',
  params: z.object({ team: id }),
  query: z.object({ after: listQuery.after, done: doneQuery(TEAM_DONE) }),
  show: async (asked) => ({
    page: teamPage({ ...(await read(asked, asked.params.team, asked.query.after)), done: asked.query.done }),
  }),
  act: async (form) => {
    const { library, viewer } = form;
    const { team } = form.params;
    const at = `/admin/teams/${encodeURIComponent(team)}?done=`;
    return await actOn(
      form.form,
      {
        'add-members': async (fields) => {
          await changeMembers(library, viewer, team, { joined: await peopleNamed(form, given(fields, 'emails')) });
          return `${at}joined`;
        },
        'remove-member': async (fields) => {
          await changeMembers(library, viewer, team, { left: [given(fields, 'person')] });
          return `${at}left`;
        },
        change: async (fields) => {
          const lead = await leadNamed(form, given(fields, 'lead'));
          await changeTeam(library, viewer, team, { name: given(fields, 'name'), group: given(fields, 'group'), lead });
          return `${at}changed`;
        },
        remove: async () => {
          await removeTeam(library, viewer, team);
          return '/admin/teams?done=removed';
        },
      },
      async (sent) => teamPage({ ...(await read(form, team, undefined)), sent }),
    );
  },
});

async function read({ library, viewer }: Asked, team: string, after: string | undefined): Promise<TeamView> {
  const { lead, ...known } = await readTeam(library, viewer, team);
  return {
    ...known,
    lead: lead === undefined ? undefined : (await readPerson(library, viewer, lead)).email,
    members: { ...(await findPeople(library, viewer, { team, after })), after },
  };
}
