import { countUnseen, listNotices, markSeen } from '@failonce/library';
import { noticesPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn } from '../forms/act-on.ts';
import { noticeSentence } from '../post/notice-sentence.ts';
import { doneQuery } from '../shapes/list-query.ts';
import { id } from '../shapes/people.ts';

export default definePage({
  path: '/notices',
  permission: 'account.read',
  query: z.object({ after: id.optional(), done: doneQuery(['seen']) }),
  show: async (asked) => ({
    page: noticesPage({ ...(await read(asked, asked.query.after)), done: asked.query.done }),
  }),
  act: async (form) =>
    await actOn(
      form.form,
      {
        seen: async () => {
          await markSeen(form.library, form.viewer);
          return '/notices?done=seen';
        },
      },
      async () => noticesPage(await read(form, undefined)),
    ),
});

async function read(
  { library, viewer }: Pick<AskedPage<never, never>, 'library' | 'viewer'>,
  after: string | undefined,
) {
  const { items, next } = await listNotices(library, viewer, { after });
  return {
    after,
    next,
    unseen: await countUnseen(library, viewer),
    items: items.map((notice) => {
      const { text, path, lines = [] } = noticeSentence(notice);
      return { id: notice.id, text, path, lines, at: notice.at, seen: notice.seen };
    }),
  };
}
