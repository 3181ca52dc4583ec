import { readAudit } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { entry, id } from '../../shapes/people.ts';

export default defineRoute({
  method: 'get',
  path: '/audit',
  tag: 'Audit log',
  summary: 'Read what happened',
  description: 'Every change, and every reading of a private postmortem; the newest first.',
  permission: 'audit.read',
  query: z.object({
    limit: z.coerce.number().int().min(1).max(1000).default(100),
    before: z.coerce.number().int().min(1).optional().openapi({ description: 'Entries before this number.' }),
    kind: z.string().max(100).optional().openapi({ description: '“person.disabled”, or “person” for all of them.' }),
    actor: id.optional(),
    subject: id.optional(),
  }),
  answers: { 200: { description: 'The entries.', schema: z.object({ items: z.array(entry) }) } },
  handle: async ({ library, viewer, query }) => ({ body: { items: await readAudit(library, viewer, query) } }),
});
