import { readPostmortem } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { asciiJson } from '../../http/ascii-json.ts';
import { etagOf } from '../../http/etag.ts';
import { keptAnswer } from '../../http/kept-answer.ts';
import { postmortem, reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}',
  tag: 'Postmortems',
  summary: 'Read a postmortem',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  answers: { 200: { description: 'The postmortem with its newest text.', schema: postmortem } },
  handle: async ({ library, viewer, params }) =>
    keptAnswer(await readPostmortem(library, viewer, params.postmortem), (read) => ({
      text: { type: 'application/json', body: asciiJson(read) },
      headers: { etag: etagOf(read) },
    })),
});
