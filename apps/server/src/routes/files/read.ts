import { readFile } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { fileName } from '../../shapes/file.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/files/{file}',
  tag: 'Files',
  summary: 'Read a picture',
  description: 'For whoever may see the postmortem. Another content has another name, so that browsers may keep it.',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference, file: fileName }),
  answers: { 200: { description: 'The picture.' } },
  handle: async ({ library, viewer, params }) => {
    const { type, bytes } = await readFile(library, viewer, params.postmortem, params.file);
    return {
      text: { type: `image/${type}`, body: new Uint8Array(bytes) },
      headers: {
        'cache-control': 'private, max-age=31536000, immutable',
        // Whatever a browser might take it for, nothing in it runs or loads.
        'content-security-policy': "default-src 'none'; sandbox",
        'content-disposition': `inline; filename="${params.file}"`,
      },
    };
  },
});
