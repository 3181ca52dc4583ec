import { AppError } from '@failonce/document';
import type { Context } from 'hono';
import type { Server } from '../server.ts';

/** The fields of a form that our own page has sent. Throws `not-allowed` for that of another site. */
export async function formOf(c: Context, { address }: Server): Promise<Record<string, string | undefined>> {
  if (c.req.header('origin') !== new URL(address).origin)
    throw new AppError('not-allowed', {
      message: `This form was not sent by our own page. Open Failonce at ${address}.`,
      details: { help: false },
    });
  const fields = await c.req.parseBody();
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}
