import { disablePerson, enablePerson, readPerson, setRole } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { id, person, role } from '../../shapes/people.ts';

export default defineRoute({
  method: 'patch',
  path: '/people/{person}',
  tag: 'People',
  summary: 'Change what a person may do',
  description:
    'Who is disabled loses sessions and tokens at once, and keeps the name in the history. The last owner stays one.',
  permission: 'people.manage',
  params: z.object({ person: id }),
  body: z.strictObject({ role: role.optional(), disabled: z.boolean().optional() }),
  answers: { 200: { description: 'The person as it is now.', schema: person } },
  handle: async ({ library, viewer, params, body }) => {
    if (body.role !== undefined) await setRole(library, viewer, params.person, body.role);
    if (body.disabled === true) await disablePerson(library, viewer, params.person);
    if (body.disabled === false) await enablePerson(library, viewer, params.person);
    return { body: await readPerson(library, viewer, params.person) };
  },
});
