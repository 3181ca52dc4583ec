import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { judgement } from '../../shapes/judgement.ts';
import { markdown } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'post',
  path: '/check',
  tag: 'Judging',
  summary: 'Judge a text',
  description: 'Nothing is stored. The answer is one document of “failonce check --format json”.',
  permission: 'account.read',
  body: z.strictObject({
    markdown,
    path: z.string().max(1000).default('text.md').openapi({ description: 'What the answer calls it.' }),
  }),
  answers: { 200: { description: 'What the checks say.', schema: judgement } },
  handle: async ({ server, body: { markdown, path } }) => ({ body: await server.texts.judge(path, markdown) }),
});
