import { findServices, saveService } from '@failonce/library';
import { SERVICES_DONE, type Services, servicesPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given } from '../forms/act-on.ts';
import { doneQuery, listQuery } from '../shapes/list-query.ts';
import { ownerNamed, teamNames } from '../views/owners.ts';

export default definePage({
  path: '/admin/services',
  permission: 'service.manage',
  query: z.object({ ...listQuery, done: doneQuery(SERVICES_DONE) }),
  show: async (asked) => ({ page: servicesPage({ ...(await read(asked, asked.query)), ...asked.query }) }),
  act: async (form) =>
    await actOn(
      form.form,
      {
        create: async (fields) => {
          const owner = await ownerNamed(form, given(fields, 'owner'));
          await saveService(form.library, form.viewer, { name: given(fields, 'name'), ...owner });
          return '/admin/services?done=created';
        },
      },
      async (sent) => servicesPage({ ...(await read(form, {})), sent }),
    ),
});

async function read(
  { library, viewer }: Pick<AskedPage<never, never>, 'library' | 'viewer'>,
  query: { readonly text?: string | undefined; readonly after?: string | undefined },
): Promise<Services> {
  const found = await findServices(library, viewer, query);
  return {
    ...found,
    items: found.items.map(({ id, name, team, person }) => ({ id, name, owner: team?.name ?? person?.name })),
    teams: await teamNames({ library, viewer }),
  };
}
