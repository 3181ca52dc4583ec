import { createPostmortem } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { etagOf } from '../../http/etag.ts';
import { listed, markdown, message, visibility } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems',
  tag: 'Postmortems',
  summary: 'Add a postmortem',
  description: 'It begins as a draft. Any text is taken: what is missing are findings, never a refusal.',
  permission: 'postmortem.create',
  body: z.strictObject({
    markdown,
    message,
    visibility: visibility.optional(),
    audience: z
      .array(z.string().max(200))
      .max(1000)
      .optional()
      .openapi({ description: 'Ids of the teams or people who may see it, where it is not for the company.' }),
  }),
  answers: { 201: { description: 'What was added.', schema: listed } },
  handle: async ({ library, viewer, body: { markdown, message, visibility, audience } }) => {
    const made = await createPostmortem(library, viewer, {
      markdown,
      ...(message === undefined ? {} : { message }),
      ...(visibility === undefined ? {} : { visibility }),
      ...(audience === undefined ? {} : { audience }),
    });
    return {
      status: 201,
      body: made,
      headers: { location: `/api/v1/postmortems/${made.number}`, etag: etagOf(made) },
    };
  },
});
