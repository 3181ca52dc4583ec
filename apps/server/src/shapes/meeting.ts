import { AGENDA } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { reference } from './postmortem.ts';

// What the API says of meetings, in the words of the reference.

const instant = z.iso.datetime();
const day = z.iso.date().openapi({ example: '2026-03-02' });
const words = z.string().max(5000);
const person = z
  .object({ id: z.string().optional(), name: z.string() })
  .openapi({ description: 'With an id, a person of the library; else a guest.' });

export const meetingParams = z.object({
  postmortem: reference,
  meeting: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .openapi({ description: 'Its number among those of the postmortem.', example: 1 }),
});

export const item = z.enum(AGENDA).openapi({ description: 'An item of the agenda.' });

const minutes = z.int().min(0).max(480);

export const newMeeting = z.strictObject({
  day,
  time: z.string().max(10).openapi({ description: 'By the clock of the zone.', example: '10:00' }),
  zone: z.string().max(60).openapi({ example: 'Africa/Lagos' }),
  minutes,
  agenda: z
    .partialRecord(z.enum(AGENDA), minutes)
    .optional()
    .openapi({ description: 'Minutes of single items; the others have their share of the whole.' }),
  participants: z
    .array(z.string().max(300))
    .max(100)
    .default([])
    .openapi({ description: 'Addresses or names of people, and names of guests.' }),
});

const plan = z.object({
  sequence: z.int().openapi({ description: 'How often it was planned anew.' }),
  startsAt: instant,
  day,
  time: z.string(),
  zone: z.string(),
  minutes: z.int(),
  agenda: z.record(z.enum(AGENDA), z.int()),
  participants: z.array(person),
  calledOff: z.boolean(),
  writtenAt: instant,
  by: person,
});

export const listedMeeting = z
  .object({ number: z.int(), state: z.enum(['planned', 'called-off', 'running', 'ended']), plan })
  .openapi('ListedMeeting');

const task = z.strictObject({
  what: words,
  owner: z.string().max(200).default(''),
  due: z.union([day, z.literal('')]).default(''),
  cause: z.string().max(500).default('').openapi({ description: 'The first words of the cause that it is for.' }),
});

export const meeting = listedMeeting
  .extend({
    id: z.string(),
    moves: z.array(z.object({ item, at: instant })).openapi({ description: 'When the clock went on with which item.' }),
    endedAt: instant.optional(),
    present: z.array(person).optional().openapi({ description: 'Who was there.' }),
    entries: z.array(
      z.object({
        number: z.int(),
        kind: z.enum(['note', 'decision', 'measure', 'task']),
        item,
        quote: z.string().openapi({ description: 'The words of the event that it is about.' }),
        body: z.string(),
        task: task.optional(),
        revision: z.int().optional().openapi({ description: 'The revision that it was written into.' }),
        by: person,
        at: instant,
        changedAt: instant.optional(),
      }),
    ),
    last: z.int().openapi({ description: 'A higher one later means that somebody has written.' }),
  })
  .openapi('Meeting');

export const newNote = z.strictObject({
  item,
  body: words,
  quote: z.string().max(500).optional().openapi({ description: 'The words of the event that it is about.' }),
  changes: z.int().min(1).optional().openapi({ description: 'The number of the note that it changes.' }),
});

export const agreed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('task'), item, task }),
  z.strictObject({ kind: z.literal('measure'), item, body: words }),
  z.strictObject({ kind: z.literal('decision'), item, body: words }),
]);

export const written = z.object({ entry: z.int().openapi({ description: 'The number by which it is known.' }) });
