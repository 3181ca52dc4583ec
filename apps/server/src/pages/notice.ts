import { AppError } from '@failonce/document';
import { listNotices, markSeen } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { noticeSentence } from '../post/notice-sentence.ts';
import { id } from '../shapes/people.ts';

/** Goes on to what a notice is about, and notes that it was seen: for nobody but whom it is for. */
export default definePage({
  path: '/notices/{notice}',
  permission: 'account.read',
  params: z.object({ notice: id }),
  show: async ({ library, viewer, params }) => {
    const { items } = await listNotices(library, viewer, { id: params.notice, limit: 1 });
    const [notice] = items;
    if (notice === undefined) throw new AppError('not-found');
    await markSeen(library, viewer, notice.id);
    return { to: noticeSentence(notice).path };
  },
});
