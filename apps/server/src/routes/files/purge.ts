import { purgeFile } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { fileName } from '../../shapes/file.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/files/{file}/purge',
  tag: 'Files',
  summary: 'Take a picture out for good',
  description: 'Of the whole library, wherever it is shown. The log of changes says who, when and why.',
  permission: 'postmortem.purge',
  params: z.object({ postmortem: reference, file: fileName }),
  body: z.strictObject({ reason: z.string().max(500) }),
  answers: { 204: { description: 'It is gone.' } },
  handle: async ({ library, viewer, params, body: { reason } }) => {
    await purgeFile(library, viewer, params.postmortem, { name: params.file, reason });
    return { status: 204 };
  },
});
