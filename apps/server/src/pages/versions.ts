import { listRevisions, readPerson, readPostmortem, readRevision } from '@failonce/library';
import { versionsPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { reference } from '../shapes/postmortem.ts';
import { judged } from '../views/judged.ts';

const revision = z.coerce.number().int().min(1).max(1_000_000).optional();

export default definePage({
  path: '/pm/{postmortem}/versions',
  permission: 'postmortem.read',
  kept: true,
  params: z.object({ postmortem: reference }),
  query: z.object({ from: revision, to: revision }),
  show: async ({ library, viewer, params: { postmortem }, query }) => {
    const { number, slug, title, revision: newest } = await readPostmortem(library, viewer, postmortem);
    const revisions = await listRevisions(library, viewer, postmortem);
    const ids = [...new Set(revisions.flatMap(({ authorId, coAuthorIds }) => [authorId, ...coAuthorIds]))].filter(
      Boolean,
    );
    const people = await Promise.all(ids.map((id) => readPerson(library, viewer, id)));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const textOf = async (of: number): Promise<string> =>
      judged((await readRevision(library, viewer, postmortem, of)).markdown, library.settings).document.source.text;
    const to = query.to ?? newest;
    const from = query.from ?? Math.max(1, to - 1);
    return {
      page: versionsPage({
        number,
        slug,
        title: title.trim(),
        versions: revisions.map(({ authorId, coAuthorIds, createdAt, ...rest }) => ({
          ...rest,
          at: createdAt,
          author: [authorId, ...coAuthorIds].map((id) => names.get(id) ?? 'Failonce').join(', '),
        })),
        compared: from === to ? undefined : { from, to, before: await textOf(from), after: await textOf(to) },
      }),
    };
  },
});
