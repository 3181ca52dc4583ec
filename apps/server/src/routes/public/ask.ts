import { askForPublic } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { kindOf } from '../../forms/public-acts.ts';
import { done } from '../../shapes/people.ts';
import { reference } from '../../shapes/postmortem.ts';
import { redactOf } from '../../views/public-of.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/public',
  tag: 'Public versions',
  summary: 'Ask that a postmortem be public',
  description:
    'The public version of the newest text is kept as it is now, and waits for the approval of an owner, or of whom failonce.yaml names.',
  permission: 'public.ask',
  params: z.object({ postmortem: reference }),
  body: z.strictObject({
    revision: z.int().openapi({ description: 'The newest revision, as the asker knows it.' }),
    kind: z
      .enum(['unguessable', 'slug'])
      .default('unguessable')
      .openapi({ description: '“slug”: for everybody to find, where failonce.yaml lists public versions.' }),
  }),
  answers: done,
  handle: async ({ library, viewer, params, body: { revision, kind } }) => {
    const redact = await redactOf(library);
    await askForPublic(library, viewer, params.postmortem, { revision, kind: kindOf(library, kind), redact });
    return { status: 204 };
  },
});
