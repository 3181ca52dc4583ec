import { findPeople, findServices, findTeams, listInvitations } from '@failonce/library';
import { administrationPage } from '@failonce/pages';
import { definePage } from '../define-page.ts';

export default definePage({
  path: '/admin',
  permission: 'people.manage',
  show: async ({ server, library, viewer }) => ({
    page: administrationPage({
      people: (await findPeople(library, viewer, { limit: 1 })).total,
      invitations: (await listInvitations(library, viewer)).length,
      teams: (await findTeams(library, viewer, { limit: 1 })).total,
      services: (await findServices(library, viewer, { limit: 1 })).total,
      address: server.address,
      place: library.database.place,
      version: server.version,
      mail: server.mail.available,
      singleSignOn: (await server.signIn.singleSignOn.read()) !== undefined,
    }),
  }),
});
