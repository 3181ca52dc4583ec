import { type FormatId, loadFormat, withOwnParts } from '@failonce/checks';
import {
  createPostmortem,
  type Library,
  type ListedIncident,
  readIncident,
  readPerson,
  settleIncident,
  tellApart,
  type Viewer,
} from '@failonce/library';
import { beginPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { id as anyId } from '../shapes/people.ts';
import { knownOf, toSameIncident } from '../views/known-of.ts';
import { readSameIncident } from '../views/same-incident.ts';

const MOST_TITLE = 200;

export default definePage({
  path: '/new',
  permission: 'postmortem.create',
  query: z.object({ incident: anyId.optional() }),
  show: async ({ library, viewer, query }) => ({
    page: beginPage({ incident: await incidentOf(library, viewer, query) }),
  }),
  act: async ({ library, viewer, form, query }) => {
    const incident = await incidentOf(library, viewer, query);
    return await actOn(
      form,
      {
        begin: async (fields) => {
          const title = given(fields, 'title').replaceAll('\0', '').replaceAll(/\s+/g, ' ').trim();
          if (title === '') refuse('title', 'Say in a few words what broke.');
          if (title.length > MOST_TITLE)
            refuse('title', `At most ${MOST_TITLE} characters: the rest belongs into the text.`);
          const same = await readSameIncident(library, viewer, { title, ...toSameIncident(incident) });
          if (same.length > 0 && fields['another'] !== 'yes')
            return { page: beginPage({ sent: { act: 'begin', typed: { title } }, same, incident }) };
          const { id, number, slug } = await createPostmortem(library, viewer, {
            markdown: await templateOf(library, viewer, title, incident),
          });
          for (const each of same) await tellApart(library, viewer, id, String(each.number));
          if (incident?.state === 'owed') await settleIncident(library, viewer, incident.id, { postmortem: id });
          return `/pm/${number}-${slug}/${fields['way'] === 'edit' ? 'edit' : 'guide'}`;
        },
      },
      async (sent) => beginPage({ sent, incident }),
    );
  },
});

/** The incident that it is begun from, where the address names one. Throws `not-found`. */
async function incidentOf(
  library: Library,
  viewer: Viewer,
  { incident }: { readonly incident?: string | undefined },
): Promise<ListedIncident | undefined> {
  return incident === undefined ? undefined : await readIncident(library, viewer, incident);
}

/** A new text as this library writes them, by whoever begins it. */
async function templateOf(
  { settings, ...library }: Library,
  viewer: Viewer,
  title: string,
  incident: ListedIncident | undefined,
): Promise<string> {
  const { writeTemplate } = await loadFormat(settings.format as FormatId);
  const authors =
    viewer.kind === 'person' ? [(await readPerson({ settings, ...library }, viewer, viewer.id)).email] : [];
  return withOwnParts(writeTemplate({ title, authors, ...knownOf(incident) }), settings.parts);
}
