import { z } from '@hono/zod-openapi';

// What the API says of postmortems, in the words of the reference.

export const reference = z.string().min(1).max(200).openapi({
  description: 'Its number (“42”, “PM-42”), its address (“42-checkout-down”) or its id.',
  example: 'PM-42',
});

export const markdown = z
  .string()
  .max(2_000_000)
  .refine((text) => !text.includes('\0'), 'holds the character zero, which no text has')
  .openapi({ description: 'The text, in Markdown.', example: '# Checkout down for 61 minutes\n…' });

export const message = z
  .string()
  .max(500)
  .optional()
  .openapi({ description: 'What the history shall say of this text.' });

export const visibility = z
  .enum(['company', 'team', 'people'])
  .openapi({ description: 'Who may see it: everybody of the company, teams, or the people who are named.' });

export const listed = z
  .object({
    id: z.uuid(),
    number: z.int().openapi({ description: '42 of “PM-42”.' }),
    slug: z.string(),
    title: z.string(),
    cause: z.string().openapi({ description: 'The root cause in a sentence, as the text says it.' }),
    state: z.enum(['draft', 'in-review', 'published', 'closed', 'withdrawn']),
    visibility,
    imported: z.boolean().openapi({ description: 'Taken in from old files: “as written then”, never blocked.' }),
    practice: z.boolean().openapi({ description: 'A drill: no part of trends, measures or recurrences.' }),
    revision: z.int().openapi({ description: 'Number of the newest revision.' }),
    severity: z.string().optional(),
    startDate: z.iso.date().optional().openapi({ description: 'The day on which the outage began, as written.' }),
    startedAt: z.iso.datetime().optional().openapi({ description: 'The instant, where day, time and zone are known.' }),
    zone: z.string().optional(),
    durationMinutes: z.number().optional(),
    affectedPercent: z.number().optional(),
    words: z.int(),
    requirements: z.object({ met: z.int(), of: z.int() }),
    errors: z.int().openapi({ description: 'Findings that would keep it from being published.' }),
    tasks: z.object({
      open: z.int(),
      done: z.int().openapi({ description: 'Those that are verified, too.' }),
      verified: z.int(),
      declined: z.int(),
      due: z.array(z.iso.date()).openapi({ description: 'When the open ones are due, the earliest first.' }),
    }),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Listed');

export const listedRow = listed
  .extend({
    services: z.array(z.string()),
    recurrenceOf: z
      .array(z.int())
      .openapi({ description: 'Numbers of the earlier failures that its text says it is a recurrence of.' }),
  })
  .openapi('ListedRow');

export const postmortem = listed
  .extend({
    markdown,
    sha256: z.string(),
    services: z.array(z.string()),
    causes: z.array(z.string()),
    authors: z.array(z.string()),
  })
  .openapi('Postmortem');

export const revision = z
  .object({
    number: z.int(),
    authorId: z.string(),
    coAuthorIds: z
      .array(z.string())
      .openapi({ description: 'The others who have typed it, where several wrote together.' }),
    message: z.string(),
    createdAt: z.iso.datetime(),
    sha256: z.string(),
    purged: z.boolean().openapi({ description: 'An owner has taken a secret out of it.' }),
  })
  .openapi('Revision');
