import { z } from '@hono/zod-openapi';

/** The query of every list. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: 'How many at most.' }),
  after: z.string().max(500).optional().openapi({ description: '“next” of the stretch before.' }),
};

/** A stretch of a list. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next: z.string().optional().openapi({ description: 'For “after”; missing at the end.' }),
  });
}
