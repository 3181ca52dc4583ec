import { openLogin } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';

export default defineRoute({
  method: 'post',
  path: '/logins',
  tag: 'Sign-in of programs',
  summary: 'Wait for a person',
  description:
    'Begins what RFC 8628 calls a device authorization: show the person the address and the short code, then ask “Finish” with the secret one.',
  permission: 'login.ask',
  body: z.strictObject({
    name: z.string().max(200).openapi({ description: 'What the person is shown.', example: 'failonce on a laptop' }),
  }),
  answers: {
    201: {
      description: 'What to show, and what to ask with.',
      schema: z
        .object({
          code: z.string().openapi({ description: 'The program’s secret.' }),
          userCode: z.string().openapi({ description: 'What the person confirms.', example: 'WDJB-MJHT' }),
          url: z.url().openapi({ description: 'Where the person confirms it.' }),
          interval: z.int().openapi({ description: 'Seconds between two questions.' }),
          expiresIn: z.int().openapi({ description: 'Seconds that are left.' }),
        })
        .openapi('OpenLogin'),
    },
  },
  handle: async ({ server, library, body }) => {
    const opened = await openLogin(library, body.name);
    return {
      status: 201,
      body: { ...opened, url: `${server.address}/confirm?code=${opened.userCode}` },
      headers: { 'cache-control': 'no-store' },
    };
  },
});
