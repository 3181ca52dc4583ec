import { readOwnReading } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';
import { ownReading } from '../../shapes/readers.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/reading',
  tag: 'Readers',
  summary: 'Read what one has read of a postmortem',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  answers: { 200: { description: 'One’s own mark, and which of one’s teams are asked.', schema: ownReading } },
  handle: async ({ library, viewer, params }) => ({ body: await readOwnReading(library, viewer, params.postmortem) }),
});
