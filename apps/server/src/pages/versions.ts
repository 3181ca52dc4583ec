import { judged } from '@failonce/checks';
import { AppError, isAppError } from '@failonce/document';
import { listRevisions, readPerson, readPostmortem, readRevision, revisePostmortem } from '@failonce/library';
import { type Page, versionsPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, refuse } from '../forms/act-on.ts';
import { can } from '../policies/can.ts';
import { reference } from '../shapes/postmortem.ts';

const revision = z.coerce.number().int().min(1).max(1_000_000).optional();

type Asked = Pick<AskedPage<never, never>, 'library' | 'viewer'>;

export default definePage({
  path: '/pm/{postmortem}/versions',
  permission: 'postmortem.read',
  kept: true,
  params: z.object({ postmortem: reference }),
  query: z.object({ from: revision, to: revision }),
  show: async ({ params, query, ...asked }) => ({ page: await pageOf(asked, params.postmortem, query) }),
  act: async ({ library, viewer, params: { postmortem }, query, form }) => {
    if (!can(viewer, 'postmortem.revise')) throw new AppError('not-allowed');
    const again = (problem?: string): Promise<Page> => pageOf({ library, viewer }, postmortem, query, problem);
    return await actOn(
      form,
      {
        restore: async ({ revision: chosen, base }) => {
          const [number, seen] = [Number(chosen), Number(base)];
          if (!Number.isInteger(number) || number < 1 || !Number.isInteger(seen))
            refuse(undefined, 'Choose the version that is to come back.');
          const { markdown } = await readRevision(library, viewer, postmortem, number);
          const message = `Restored from version ${number}`;
          try {
            const restored = await revisePostmortem(library, viewer, postmortem, { markdown, message, base: seen });
            return `/pm/${restored.number}-${restored.slug}/versions`;
          } catch (error) {
            if (!isAppError(error) || error.code !== 'changed-meanwhile') throw error;
            return {
              page: await again(
                'Somebody has written meanwhile, and nothing was restored. Look at what is new; then restore again.',
              ),
              status: 422,
            };
          }
        },
      },
      ({ problem }) => again(problem?.message),
    );
  },
});

async function pageOf(
  { library, viewer }: Asked,
  postmortem: string,
  query: { readonly from?: number | undefined; readonly to?: number | undefined },
  problem?: string,
): Promise<Page> {
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
  return versionsPage({
    number,
    slug,
    title: title.trim(),
    mayRestore: can(viewer, 'postmortem.revise'),
    problem,
    versions: revisions.map(({ authorId, coAuthorIds, createdAt, ...rest }) => ({
      ...rest,
      at: createdAt,
      author: [authorId, ...coAuthorIds].map((id) => names.get(id) ?? 'Failonce').join(', '),
    })),
    compared: from === to ? undefined : { from, to, before: await textOf(from), after: await textOf(to) },
  });
}
