import { createHash } from 'node:crypto';
import { loadOutput, outputIds } from '@failonce/publish';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { readHandedOn } from '../../handing-on/handed-on.ts';
import { reference } from '../../shapes/postmortem.ts';

/** Forms in which pictures are shown. */
const SHOWN: ReadonlySet<string> = new Set(['html', 'pdf', 'docx']);

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
    const { origin } = new URL(server.address);
    const handedOn = await readHandedOn({ library, viewer }, params.postmortem, origin, SHOWN.has(query.as));
    const body = await server.texts.handOn(query.as, handedOn);
    const { number, slug } = handedOn.beside;
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
