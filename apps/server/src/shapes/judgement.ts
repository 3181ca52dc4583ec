import { z } from '@hono/zod-openapi';

/** One document of what `failonce check --format json` writes. */
export const judgement = z
  .looseObject({
    path: z.string(),
    requirements: z.record(z.string(), z.looseObject({ met: z.boolean() })),
    facts: z.looseObject({}),
    findings: z.array(
      z.looseObject({ id: z.string(), level: z.enum(['error', 'warning', 'note']), message: z.string() }),
    ),
  })
  .openapi('Judgement');
