import { AppError } from '@failonce/document';
import {
  changeEndpoint,
  readEndpoint,
  removeEndpoint,
  rotateSecret,
  sendAgain,
  sendTest,
  setEnabled,
} from '@failonce/library';
import { WEBHOOK_DONE } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { actOn, given } from '../forms/act-on.ts';
import { newSecret } from '../post/signed.ts';
import { doneQuery } from '../shapes/list-query.ts';
import { id } from '../shapes/people.ts';
import { checkedAddress, chosenKinds, readWebhook } from '../views/webhook.ts';

export default definePage({
  path: '/admin/webhooks/{endpoint}',
  permission: 'webhook.manage',
  params: z.object({ endpoint: id }),
  query: z.object({ after: id.optional(), done: doneQuery(WEBHOOK_DONE) }),
  show: async (asked) => ({ page: await readWebhook(asked, asked.params.endpoint, asked.query) }),
  act: async (form) => {
    const { server, library, viewer, params } = form;
    const endpoint = await readEndpoint(library, viewer, params.endpoint);
    if (endpoint === undefined) throw new AppError('not-found');
    const { seal } = server.post;
    const back = (done: string): string => `/admin/webhooks/${endpoint.id}?done=${done}`;
    return await actOn(
      form.form,
      {
        save: async (fields) => {
          const typed = given(fields, 'address').trim();
          const address = typed === '' ? endpoint.address : seal.close(checkedAddress(server, typed));
          await changeEndpoint(library, viewer, endpoint.id, {
            name: given(fields, 'name'),
            kinds: chosenKinds(fields),
            address,
          });
          return back('saved');
        },
        test: async () => {
          await sendTest(library, viewer, endpoint.id);
          return back('test');
        },
        again: async (fields) => {
          await sendAgain(library, viewer, given(fields, 'message'));
          return back('again');
        },
        rotate: async () => {
          const secret = newSecret();
          await rotateSecret(library, viewer, endpoint, seal.close(secret));
          return { page: await readWebhook(form, endpoint.id, { made: secret }) };
        },
        rotated: async () => {
          await rotateSecret(library, viewer, endpoint, undefined);
          return back('rotated');
        },
        enable: async () => {
          await setEnabled(library, viewer, endpoint, true);
          return back('enabled');
        },
        disable: async () => {
          await setEnabled(library, viewer, endpoint, false);
          return back('disabled');
        },
        remove: async () => {
          await removeEndpoint(library, viewer, endpoint);
          return '/admin/webhooks?done=removed';
        },
      },
      async (sent) => await readWebhook(form, endpoint.id, { sent }),
    );
  },
});
