import { listAlertSources, revokeAlertSource } from '@failonce/library';
import { ALERT_SOURCES_DONE, type AlertSourcesView, alertSourcesPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given } from '../forms/act-on.ts';
import { makeSource } from '../incidents/make-source.ts';
import { alertSources } from '../incidents/sources.generated.ts';
import { doneQuery } from '../shapes/list-query.ts';

export default definePage({
  path: '/admin/alerts',
  permission: 'alert-source.manage',
  query: z.object({ done: doneQuery(ALERT_SOURCES_DONE) }),
  show: async (asked) => ({ page: alertSourcesPage({ ...(await read(asked)), done: asked.query.done }) }),
  act: async (form) => {
    const { server, library, viewer } = form;
    return await actOn(
      form.form,
      {
        make: async (fields) => {
          const [name, kind, service, signing] = ['name', 'kind', 'service', 'signing'].map((each) =>
            given(fields, each),
          ) as [string, string, string, string];
          const upTo = given(fields, 'upTo');
          const { address } = await makeSource(server, library, viewer, {
            ...{ name, kind, service, signing, minutes: Number(given(fields, 'minutes') || '0') },
            ...(upTo === '' ? {} : { upTo: Number(upTo) }),
          });
          const made = { name: name.trim(), address, setUp: alertSources[kind]?.setUp ?? [] };
          return { page: alertSourcesPage({ ...(await read(form)), made }) };
        },
        revoke: async (fields) => {
          await revokeAlertSource(library, viewer, given(fields, 'source'));
          return '/admin/alerts?done=revoked';
        },
      },
      async (sent) => alertSourcesPage({ ...(await read(form)), sent }),
    );
  },
});

async function read({
  library,
  viewer,
}: Pick<AskedPage<never, never>, 'library' | 'viewer'>): Promise<AlertSourcesView> {
  const nameOf = (kind: string): string => alertSources[kind]?.name ?? kind;
  return {
    items: (await listAlertSources(library, viewer)).map((each) => ({ ...each, kind: nameOf(each.kind) })),
    kinds: Object.entries(alertSources).map(([value, { name }]) => ({ value, name })),
  };
}
