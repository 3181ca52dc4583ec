import { revisePostmortem } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { baseRevision, etagOf } from '../../http/etag.ts';
import { listed, markdown, message, reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'put',
  path: '/postmortems/{postmortem}/text',
  tag: 'Postmortems',
  summary: 'Write a new text',
  description:
    'Adds a revision; the former ones stay. Send the ETag that you have read as If-Match: where somebody else has written meanwhile, the answer is 412 with both texts, and nothing is lost.',
  permission: 'postmortem.revise',
  params: z.object({ postmortem: reference }),
  body: z.strictObject({ markdown, message }),
  answers: { 200: { description: 'The postmortem as it is now.', schema: listed } },
  handle: async ({ library, viewer, params, body: { markdown, message = '' }, headers }) => {
    const base = baseRevision(headers);
    const revised = await revisePostmortem(library, viewer, params.postmortem, { markdown, message, base });
    return { body: revised, headers: { etag: etagOf(revised) } };
  },
});
