import { readPerson } from '@failonce/library';
import { defineRoute } from '../../define-route.ts';
import { person, scope } from '../../shapes/people.ts';

export default defineRoute({
  method: 'get',
  path: '/account',
  tag: 'Account',
  summary: 'Tell who I am',
  permission: 'account.read',
  answers: {
    200: {
      description: 'The person who is signed in; for a token, with the role within its scope.',
      schema: person.extend({ scope: scope.optional() }).openapi('Account'),
    },
  },
  handle: async ({ library, viewer }) => {
    const { kind: _, ...rights } = viewer;
    return { body: 'id' in rights ? { ...(await readPerson(library, viewer, rights.id)), ...rights } : rights };
  },
});
