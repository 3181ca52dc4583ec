import { z } from '@hono/zod-openapi';

// What the API says of public versions, in the words of the reference.

const instant = z.iso.datetime();

export const publicVersion = z
  .object({
    id: z.string(),
    revision: z.int().openapi({ description: 'The revision that the text was made of.' }),
    markdown: z.string().openapi({ description: 'What outsiders read, or would read.' }),
    sha256: z.string().openapi({ description: 'Of the text; who approves it says which one was read.' }),
    kind: z.enum(['unguessable', 'slug']),
    state: z.enum(['asked', 'approved', 'replaced', 'withdrawn', 'declined', 'taken-back']),
    link: z.string().optional().openapi({ description: 'Where everybody reads it; missing while nobody may.' }),
    askedAt: instant,
    approvedAt: instant.optional(),
    endedAt: instant.optional(),
    reason: z.string(),
  })
  .openapi('PublicVersion');

export const publicStanding = z
  .object({
    shown: publicVersion.optional(),
    asked: publicVersion.optional().openapi({ description: 'What waits for approval.' }),
    preview: z.string().openapi({ description: 'The public version of the newest text.' }),
    leftOut: z
      .array(z.object({ start: z.int(), end: z.int(), kind: z.string(), why: z.string() }))
      .openapi({ description: 'What of the newest text is not in it: offsets in UTF-16 code units, and why.' }),
    mayAnswer: z.boolean(),
    mayAsk: z.boolean(),
  })
  .openapi('PublicStanding');

export const ofText = z.string().min(1).max(64).openapi({ description: 'SHA-256 of the text that was read.' });
