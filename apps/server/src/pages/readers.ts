import {
  askNoLonger,
  askTeam,
  findTeams,
  markRead,
  readForWork,
  readOwnReading,
  readReaders,
  teamNamed,
} from '@failonce/library';
import { READERS_DONE, type ReadersView, readersPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { doneQuery } from '../shapes/list-query.ts';
import { reference } from '../shapes/postmortem.ts';

type Asked = Pick<AskedPage<never, never>, 'library' | 'viewer'>;

const MOST_TEAMS = 100;

export default definePage({
  path: '/pm/{postmortem}/readers',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  query: z.object({ after: z.string().max(100).optional(), done: doneQuery(READERS_DONE) }),
  show: async (asked) => ({
    page: readersPage({ ...(await read(asked, asked.params.postmortem, asked.query.after)), done: asked.query.done }),
  }),
  act: async (form) => {
    const { library, viewer } = form;
    const { postmortem } = form.params;
    const at = `/pm/${encodeURIComponent(postmortem)}/readers?done=`;
    return await actOn(
      form.form,
      {
        read: async (fields) => {
          await markRead(library, viewer, postmortem, Number(given(fields, 'revision')));
          return `${at}read`;
        },
        ask: async (fields) => {
          const wanted = given(fields, 'team');
          const team = await teamNamed(library, viewer, wanted);
          if (team === undefined) refuse('team', `There is no team “${wanted.trim()}”.`);
          await askTeam(library, viewer, postmortem, { team, due: given(fields, 'due').trim() });
          return `${at}asked`;
        },
        withdraw: async (fields) => {
          await askNoLonger(library, viewer, postmortem, given(fields, 'request'));
          return `${at}withdrawn`;
        },
      },
      async (sent) => readersPage({ ...(await read(form, postmortem, undefined)), sent }),
    );
  },
});

async function read({ library, viewer }: Asked, reference: string, after: string | undefined): Promise<ReadersView> {
  const { number, slug, title } = await readForWork(library, viewer, reference);
  const own = await readOwnReading(library, viewer, reference);
  const { names, ...readers } = await readReaders(library, viewer, reference, { after });
  const teams = readers.mayAsk ? (await findTeams(library, viewer, { limit: MOST_TEAMS })).items : [];
  return { number, slug, title: title.trim(), own, ...readers, names: names && { ...names, after }, teams };
}
