import { type FormatId, loadFormat, withOwnParts } from '@failonce/checks';
import { createPostmortem, type Library, readPerson, tellApart, type Viewer } from '@failonce/library';
import { beginPage } from '@failonce/pages';
import { definePage } from '../define-page.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { readSameIncident } from '../views/same-incident.ts';

const MOST_TITLE = 200;

export default definePage({
  path: '/new',
  permission: 'postmortem.create',
  show: async () => ({ page: beginPage() }),
  act: async ({ library, viewer, form }) =>
    await actOn(
      form,
      {
        begin: async (fields) => {
          const title = given(fields, 'title').replaceAll('\0', '').replaceAll(/\s+/g, ' ').trim();
          if (title === '') refuse('title', 'Say in a few words what broke.');
          if (title.length > MOST_TITLE)
            refuse('title', `At most ${MOST_TITLE} characters: the rest belongs into the text.`);
          const same = await readSameIncident(library, viewer, { title });
          if (same.length > 0 && fields['another'] !== 'yes')
            return { page: beginPage({ sent: { act: 'begin', typed: { title } }, same }) };
          const { id, number, slug } = await createPostmortem(library, viewer, {
            markdown: await templateOf(library, viewer, title),
          });
          for (const each of same) await tellApart(library, viewer, id, String(each.number));
          return `/pm/${number}-${slug}/${fields['way'] === 'edit' ? 'edit' : 'guide'}`;
        },
      },
      async (sent) => beginPage({ sent }),
    ),
});

/** A new text as this library writes them, by whoever begins it. */
async function templateOf({ settings, ...library }: Library, viewer: Viewer, title: string): Promise<string> {
  const { writeTemplate } = await loadFormat(settings.format as FormatId);
  const authors =
    viewer.kind === 'person' ? [(await readPerson({ settings, ...library }, viewer, viewer.id)).email] : [];
  return withOwnParts(writeTemplate({ title, authors }), settings.parts);
}
