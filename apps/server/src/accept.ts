import { AppError } from '@failonce/document';
import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';

/** What was sent, in the route's shape. Throws `input-invalid` with each place and what is wrong there. */
export function accept<K extends 'params' | 'query' | 'body'>(
  route: { readonly [part in K]?: z.ZodType },
  part: K,
  value: unknown,
): Record<string, unknown> {
  const schema = route[part];
  if (schema === undefined) return {};
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data as Record<string, unknown>;
  const fields = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.') || part, message }));
  // An address that cannot be is an address where nothing is.
  if (part === 'params') throw new AppError('not-found');
  throw new AppError('input-invalid', {
    message: fields.map(({ field, message }) => `${field}: ${message}`).join('; '),
    details: { in: part, fields },
  });
}

/** What stands behind the “?” of an address; a name that stands there more than once has a list. */
export function queryOf(c: Context): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [
      name,
      values.length === 1 ? (values[0] as string) : values,
    ]),
  );
}
