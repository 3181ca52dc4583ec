import { readPostmortem } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { judgement } from '../../shapes/judgement.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/report',
  tag: 'Postmortems',
  summary: 'Judge a postmortem',
  description:
    'The requirements that it meets, its facts and its findings: the same, in the same words, as “failonce check”.',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  answers: { 200: { description: 'What the checks say.', schema: judgement } },
  handle: async ({ server, library, viewer, params }) => {
    const { markdown, number, slug } = await readPostmortem(library, viewer, params.postmortem);
    return { body: await server.texts.judge(`PM-${number}-${slug}.md`, markdown) };
  },
});
