import { addFile } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { keptFile } from '../../shapes/file.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/files',
  tag: 'Files',
  summary: 'Keep a picture',
  description:
    'PNG, JPEG, WebP or GIF, up to 4 MB, told by its content. What it tells of its maker (place, camera, comments) is left out. The same picture again is the same file. The answer holds what the text shows it by.',
  permission: 'postmortem.revise',
  params: z.object({ postmortem: reference }),
  takes: ['application/octet-stream', 'image/png', 'image/jpeg', 'image/webp', 'image/gif'],
  answers: { 201: { description: 'What is kept.', schema: keptFile } },
  handle: async ({ library, viewer, params, bytes }) => {
    const file = await addFile(library, viewer, params.postmortem, bytes);
    return { status: 201, body: { ...file, markdown: `![](files/${file.name})` } };
  },
});
