import { z } from '@hono/zod-openapi';

// What the API says of comments, in the words of the reference.

export const id = z.string().min(1).max(100);

const noZero = (text: string): boolean => !text.includes('\0');
export const body = z
  .string()
  .max(20_000)
  .refine(noZero, 'holds the character zero')
  .openapi({ description: 'What is said, as plain text. “@maria” names a person.', example: 'Why did nobody see it?' });

export const newThread = z.strictObject({
  body,
  quote: z.string().max(4000).default('').openapi({
    description: 'The words that it is about, as they are shown or as written; none for the whole postmortem.',
  }),
  prefix: z.string().max(1000).optional().openapi({ description: 'What stands before them, where they stand twice.' }),
  suffix: z.string().max(1000).optional().openapi({ description: 'What stands after them.' }),
  revision: z.int().min(1).optional().openapi({ description: 'The revision that was read; the newest without it.' }),
  replacement: z.string().max(20_000).refine(noZero, 'holds the character zero').optional().openapi({
    description: 'Markdown that shall stand in their place: then it is a suggestion, which can be applied.',
  }),
});

const comment = z
  .object({
    id,
    authorId: z.string(),
    author: z.string(),
    body: z.string().openapi({ description: 'Empty where it was deleted.' }),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime().optional(),
    deletedAt: z.iso.datetime().optional(),
    mentions: z.array(z.object({ id, name: z.string() })),
  })
  .openapi('Comment');

export const thread = z
  .object({
    id,
    quote: z.string().openapi({ description: 'The words as they were shown; empty for the whole postmortem.' }),
    span: z
      .object({ start: z.int(), end: z.int() })
      .optional()
      .openapi({ description: 'Where they stand in the newest text, half-open, in UTF-16 code units.' }),
    moved: z.boolean().openapi({ description: 'The words have changed since.' }),
    replacement: z.string().optional(),
    resolved: z.object({ as: z.enum(['resolved', 'applied']), at: z.iso.datetime(), by: z.string() }).optional(),
    comments: z.array(comment),
    leftOut: z
      .int()
      .openapi({ description: 'Comments between the first and the last ones; ask for the thread alone.' }),
  })
  .openapi('Thread');

export const saidNow = z.object({ thread: id, comment: id });
