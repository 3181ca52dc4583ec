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
  const fields = Object.entries(await c.req.parseBody({ all: true }));
  return Object.fromEntries(
    fields.map(([name, value]) => [name, [value].flat().findLast((each) => typeof each === 'string')]),
  );
}

/** The files that a form has sent along, after its fields were read. */
export async function filesOf(c: Context): Promise<readonly File[]> {
  const values = Object.values(await c.req.parseBody({ all: true })).flat();
  // A field in which nothing was chosen is sent as a file without a name.
  return values.filter((each) => each instanceof File && each.name !== '') as File[];
}
