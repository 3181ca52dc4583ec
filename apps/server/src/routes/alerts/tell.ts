import { AppError } from '@failonce/document';
import { hearAlerts, sourceOfSecret } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { alertSources } from '../../incidents/sources.generated.ts';

export default defineRoute({
  method: 'post',
  path: '/alerts/{secret}',
  tag: 'Incidents',
  summary: 'Tell of alerts',
  description:
    'What a monitoring program sends to the secret address that an owner has made for it, in that program’s own shape. An alert that is grave enough, and lasts, is an incident that wants a postmortem; told again, it is the same.',
  permission: 'alert.tell',
  params: z.object({ secret: z.string().min(1).max(100) }),
  takes: ['application/json'],
  answers: {
    202: {
      description: 'How many alerts were taken in, and how many were too many for one message.',
      schema: z.object({ heard: z.int(), left: z.int() }),
    },
  },
  handle: async ({ server, library, params, bytes, headers }) => {
    const source = await sourceOfSecret(library, params.secret);
    const kind = alertSources[source.kind];
    if (kind === undefined) throw new AppError('not-found');
    if (source.signing !== null) {
      const secret = server.signIn.sealFor('alerts').open(source.signing);
      // Alike for what this server cannot open any more: nobody can have signed it.
      if (secret === undefined || !kind.isSigned?.({ bytes, headers, secret })) throw new AppError('not-found');
    }
    return { status: 202, body: await hearAlerts(library, source, kind.read(jsonOf(bytes))) };
  },
});

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new AppError('input-invalid', { message: 'This is no JSON.', details: { in: 'body' } });
  }
}
