import { isAppError } from '@failonce/document';
import {
  disablePerson,
  enablePerson,
  endSession,
  listSessions,
  listTokens,
  notePasswordLink,
  type Role,
  readPerson,
  readTeam,
  revokeToken,
  setRole,
} from '@failonce/library';
import { PERSON_DONE, type PersonView, personPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { doneQuery } from '../shapes/list-query.ts';
import { id } from '../shapes/people.ts';

const MOST = 100;

export default definePage({
  path: '/admin/people/{person}',
  permission: 'people.manage',
  params: z.object({ person: id }),
  query: z.object({ done: doneQuery(PERSON_DONE) }),
  show: async (asked) => ({
    page: personPage({ ...(await read(asked, asked.params.person)), done: asked.query.done }),
  }),
  act: async (form) => {
    const { server, library, viewer, params } = form;
    const { person } = params;
    const at = `/admin/people/${encodeURIComponent(person)}?done=`;
    return await actOn(
      form.form,
      {
        'set-role': async (fields) => {
          await setRole(library, viewer, person, given(fields, 'role') as Role);
          // Who gives up the own role may not see this page any more.
          const own = viewer.kind === 'person' && viewer.id === person && given(fields, 'role') !== 'owner';
          return own ? '/account' : `${at}role`;
        },
        disable: async () => {
          await disablePerson(library, viewer, person);
          return `${at}disabled`;
        },
        enable: async () => {
          await enablePerson(library, viewer, person);
          return `${at}enabled`;
        },
        'password-link': async () => {
          const { email } = await readPerson(library, viewer, person);
          const link = await server.signIn.passwordLink(email).catch((error: unknown) => {
            if (isAppError(error)) refuse(undefined, `${error.message} An invitation lets them in.`);
            throw error;
          });
          await notePasswordLink(library, viewer, person);
          return { page: personPage({ ...(await read(form, person)), link }) };
        },
        'end-session': async (fields) => {
          await endSession(library, viewer, given(fields, 'session'));
          return `${at}session`;
        },
        'revoke-token': async (fields) => {
          await revokeToken(library, viewer, given(fields, 'token'));
          return `${at}token`;
        },
      },
      async (sent) => personPage({ ...(await read(form, person)), sent }),
    );
  },
});

async function read(
  { server, library, viewer, headers }: Pick<AskedPage<never, never>, 'server' | 'library' | 'viewer' | 'headers'>,
  person: string,
): Promise<PersonView> {
  const { teams, ...about } = await readPerson(library, viewer, person);
  const current = await server.signIn.sessionOf(headers);
  return {
    ...about,
    teams: await Promise.all(teams.map((team) => readTeam(library, viewer, team))),
    sessions: (await listSessions(library, viewer, person))
      .slice(0, MOST)
      .map((session) => ({ ...session, current: session.id === current })),
    tokens: (await listTokens(library, viewer, person)).slice(0, MOST),
  };
}
