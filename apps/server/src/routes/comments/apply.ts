import { applySuggestion } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { etagOf } from '../../http/etag.ts';
import { id } from '../../shapes/comment.ts';
import { listed, reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/threads/{thread}/apply',
  tag: 'Comments',
  summary: 'Apply a suggestion',
  description:
    'Writes the suggested words as a new revision and resolves the thread. Where the words that it would replace have changed meanwhile, it is refused and nothing is written.',
  permission: 'postmortem.revise',
  params: z.object({ postmortem: reference, thread: id }),
  answers: { 200: { description: 'The postmortem as it is now.', schema: listed } },
  handle: async ({ library, viewer, params }) => {
    const revised = await applySuggestion(library, viewer, params.postmortem, params.thread);
    return { body: revised, headers: { etag: etagOf(revised) } };
  },
});
