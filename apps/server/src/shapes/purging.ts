import { z } from '@hono/zod-openapi';

/** What is to be taken out for good, and why. */
export const purging = z.strictObject({
  secret: z.string().min(4).max(10_000),
  reason: z.string().min(1).max(1000),
});
