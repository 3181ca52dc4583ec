import { z } from '@hono/zod-openapi';
import { listed } from './postmortem.ts';

export const similar = z
  .object({
    postmortem: listed,
    score: z.number().openapi({ description: '0 to 1.' }),
    shown: z.boolean().openapi({ description: 'Sure enough to be shown to a person.' }),
    cause: z.string().optional().openapi({ description: 'The cause that both tell, by its id.' }),
    passages: z
      .object({ asked: z.string(), found: z.string() })
      .openapi({ description: 'The sentences of both that tell it; empty where none does.' }),
  })
  .openapi('Similar');

/** How many are given at most. */
export const top = z.coerce.number().int().min(1).max(50).default(5).openapi({ description: 'How many at most.' });
