import { readService, removeService, saveService } from '@failonce/library';
import { type ServiceView, servicePage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given } from '../forms/act-on.ts';
import { id } from '../shapes/people.ts';
import { ownerNamed, teamNames } from '../views/owners.ts';

export default definePage({
  path: '/admin/services/{service}',
  permission: 'service.manage',
  params: z.object({ service: id }),
  show: async (asked) => ({ page: servicePage(await read(asked, asked.params.service)) }),
  act: async (form) => {
    const { library, viewer } = form;
    const { service } = form.params;
    return await actOn(
      form.form,
      {
        change: async (fields) => {
          const owner = await ownerNamed(form, given(fields, 'owner'));
          await saveService(library, viewer, { name: given(fields, 'name'), ...owner }, service);
          return '/admin/services?done=changed';
        },
        remove: async () => {
          await removeService(library, viewer, service);
          return '/admin/services?done=removed';
        },
      },
      async (sent) => servicePage({ ...(await read(form, service)), sent }),
    );
  },
});

async function read(
  { library, viewer }: Pick<AskedPage<never, never>, 'library' | 'viewer'>,
  service: string,
): Promise<ServiceView> {
  const { name, team, person } = await readService(library, viewer, service);
  return { name, owner: team?.name ?? person?.email, teams: await teamNames({ library, viewer }) };
}
