import { addEndpoint, listEndpoints } from '@failonce/library';
import { webhooksPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { formatNamed } from '../post/format-named.ts';
import { formats } from '../post/formats.generated.ts';
import { newSecret } from '../post/signed.ts';
import { doneQuery } from '../shapes/list-query.ts';
import { checkedAddress, chosenKinds, EVENT_CHOICES, readWebhook, shownEndpoint } from '../views/webhook.ts';

export default definePage({
  path: '/admin/webhooks',
  permission: 'webhook.manage',
  query: z.object({ done: doneQuery(['removed']) }),
  show: async (asked) => ({ page: webhooksPage({ ...(await read(asked)), done: asked.query.done }) }),
  act: async (form) =>
    await actOn(
      form.form,
      {
        add: async (fields) => {
          const { server, library, viewer } = form;
          const format = formatNamed(given(fields, 'format'));
          if (format === undefined) refuse('format', 'Choose one of these.');
          const address = checkedAddress(server, given(fields, 'address'));
          const secret = newSecret();
          const { seal } = server.post;
          const id = await addEndpoint(library, viewer, {
            name: given(fields, 'name'),
            format: format.id,
            kinds: chosenKinds(fields),
            address: seal.close(address),
            secret: seal.close(secret),
          });
          return { page: await readWebhook(form, id, { made: format.signs ? secret : undefined }) };
        },
      },
      async (sent) => webhooksPage({ ...(await read(form)), sent }),
    ),
});

async function read({ server, library, viewer }: Pick<AskedPage<never, never>, 'server' | 'library' | 'viewer'>) {
  const endpoints = await listEndpoints(library, viewer);
  return {
    endpoints: endpoints.map((each) => ({ ...shownEndpoint(server, each), kinds: each.kinds.length })),
    formats: Object.values(formats).map(({ id, name }) => ({ id, name })),
    events: EVENT_CHOICES,
  };
}
