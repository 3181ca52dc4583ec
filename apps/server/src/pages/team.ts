import { changeMembers, changeTeam, findPeople, knownPerson, readTeam, removeTeam } from '@failonce/library';
import { TEAM_DONE, type TeamView, teamPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { doneQuery, listQuery } from '../shapes/list-query.ts';
import { id } from '../shapes/people.ts';

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
          await changeMembers(library, viewer, team, { joined: await peopleOf(form, given(fields, 'emails')) });
          return `${at}joined`;
        },
        'remove-member': async (fields) => {
          await changeMembers(library, viewer, team, { left: [given(fields, 'person')] });
          return `${at}left`;
        },
        change: async (fields) => {
          await changeTeam(library, viewer, team, { name: given(fields, 'name'), group: given(fields, 'group') });
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
  return {
    ...(await readTeam(library, viewer, team)),
    members: { ...(await findPeople(library, viewer, { team, after })), after },
  };
}

/** The ids of people by their addresses. Throws `input-invalid` that names those whom nobody knows. */
async function peopleOf({ library }: Asked, text: string): Promise<string[]> {
  const emails = text.split(/[\s,;]+/).filter(Boolean);
  const found: string[] = [];
  const unknown: string[] = [];
  for (const email of emails.slice(0, MOST)) {
    const person = email.includes('@') ? await knownPerson(library, email).catch(() => undefined) : undefined;
    if (person === undefined) unknown.push(email);
    else found.push(person);
  }
  if (emails.length === 0) refuse('emails', 'Write at least one e-mail address.');
  if (emails.length > MOST) refuse('emails', `At most ${MOST} at a time.`);
  if (unknown.length > 0)
    refuse('emails', `Nobody here has the address ${unknown.slice(0, 5).join(', ')}. Invite them first.`);
  return found;
}

const MOST = 500;
