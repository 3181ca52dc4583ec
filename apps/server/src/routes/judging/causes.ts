import { toldCauses } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { markdown } from '../../shapes/postmortem.ts';
import { causeNames } from '../../views/cause-names.ts';

export default defineRoute({
  method: 'post',
  path: '/causes',
  tag: 'Judging',
  summary: 'Recognize the causes that a text tells',
  description:
    'The likeliest first, at most three; none where the text tells no cause that is known. Nothing is stored.',
  permission: 'postmortem.read',
  body: z.strictObject({ markdown }),
  answers: {
    200: {
      description: 'What it reads as.',
      schema: z.object({
        items: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            passage: z.string().openapi({ description: 'The sentence that tells it; empty where none does alone.' }),
          }),
        ),
      }),
    },
  },
  handle: async ({ library, body: { markdown } }) => {
    const told = await toldCauses(library, markdown);
    const names = causeNames(
      told.map(({ id }) => id),
      library.settings,
    );
    return { body: { items: told.map(({ id, passage }, at) => ({ id, passage, name: names[at]?.name ?? id })) } };
  },
});
