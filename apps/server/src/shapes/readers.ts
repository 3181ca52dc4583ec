import { z } from '@hono/zod-openapi';
import { id, name } from './people.ts';

// What the API says of who has read a postmortem, in the words of the reference.

const instant = z.iso.datetime();

export const day = z.iso.date().openapi({ example: '2026-03-02' });

const asking = z.object({
  team: z.string(),
  by: z.string().openapi({ description: 'The name of whoever asks.' }),
  due: day.optional().openapi({ description: 'Until which day.' }),
  at: instant,
});

export const ownReading = z
  .object({
    newest: z.int().openapi({ description: 'Number of the newest revision.' }),
    read: z.object({ revision: z.int(), at: instant }).optional(),
    changed: z
      .boolean()
      .openapi({ description: 'The newest revision says something else; progress of measures alone does not.' }),
    asked: z.array(asking).openapi({ description: 'One’s own teams that are asked to read it.' }),
  })
  .openapi('OwnReading');

export const readers = z
  .object({
    count: z.int().openapi({ description: 'People who have read it.' }),
    current: z.int().openapi({ description: 'Those of them who have read what it says now.' }),
    names: z
      .object({
        items: z.array(z.object({ id, name, revision: z.int(), at: instant, changed: z.boolean() })),
        next: z.string().optional(),
        total: z.int(),
      })
      .optional()
      .openapi({ description: 'For its authors, reviewers and owners.' }),
    asked: z.array(
      asking.extend({
        id,
        read: z.int(),
        of: z.int(),
        missing: z
          .array(z.object({ id, name }))
          .openapi({ description: 'Up to 50 who have not read it yet; for its authors, reviewers and owners.' }),
      }),
    ),
    mayAsk: z.boolean(),
  })
  .openapi('Readers');
