import { createHash } from 'node:crypto';
import { loadOutput, outputIds } from '@failonce/publish';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';
import { publishedOf } from '../../views/published-of.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/export',
  tag: 'Postmortems',
  summary: 'Hand a postmortem on in another form',
  description:
    'As a file with its pictures and without secrets: for people who read, as a message, or for programs. “json” is documented in the guide, under “Hand on a postmortem”.',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  query: z.strictObject({ as: z.enum(outputIds).openapi({ description: 'The form.' }) }),
  answers: { 200: { description: 'The file, with the media type of its form.' } },
  handle: async ({ server, library, viewer, params, query }) => {
    const output = await loadOutput(query.as);
    const published = await publishedOf({ library, viewer }, params.postmortem, new URL(server.address).origin);
    const body = Buffer.from(await output.write(published));
    const { number, slug } = published.reading;
    return {
      text: { type: output.mediaType, body },
      headers: {
        etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
        'cache-control': 'private, no-cache',
        'content-disposition': `attachment; filename="PM-${number}-${slug}.${output.extension}"`,
        // Whatever a browser makes of it, nothing in it runs here.
        'content-security-policy': "default-src 'none'; sandbox",
      },
    };
  },
});
