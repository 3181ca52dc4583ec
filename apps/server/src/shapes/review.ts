import { ACTIONS, type Action, QUESTION_IDS, type Question } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { id } from './people.ts';

// What the API says of reviews.

const instant = z.iso.datetime();
const state = z.enum(['draft', 'in-review', 'published', 'closed', 'withdrawn']);

export const part = z.enum(['peer', 'quality']).openapi({
  description: 'Whose sign-off: a peer’s, or after the peers a quality reviewer’s.',
});

export const revision = z.int().min(1).openapi({ description: 'The revision that was read.' });

const answer = z.enum(['yes', 'no']);
export const answers = z
  .partialRecord(z.enum(QUESTION_IDS as [Question, ...Question[]]), answer)
  .openapi({ description: 'To the questions by which a postmortem is read.' });

export const action = z.enum(ACTIONS as [Action, ...Action[]]);
export const words = z.string().max(5000);
export const reason = z.string().max(1000);

/** The number of a request, in an address. */
export const request = z.coerce.number().int().min(1);

export const seenBeforeAnswer = z.enum(['recurrence', 'other-cause', 'new', 'taken-back']);

const signOff = z.object({
  part,
  by: id,
  at: instant,
  revision,
  answers,
  words: words.optional(),
});

export const review = z
  .object({
    state,
    revision,
    interimUntil: z.string().optional().openapi({ description: 'Published before it was complete: until this day.' }),
    missing: z
      .array(z.object({ what: z.string(), message: z.string(), id: z.string().optional(), line: z.int().optional() }))
      .openapi({ description: 'What publishing still asks for.' }),
    signOffs: z.array(signOff),
    outdated: z.array(signOff).openapi({ description: 'Sign-offs of a text that said something else.' }),
    requests: z.array(
      z.object({
        number: z.int(),
        part,
        target: id,
        of: z.enum(['person', 'team']),
        by: id,
        at: instant,
        reminded: instant.optional(),
      }),
    ),
    changesAsked: z.array(z.object({ by: id, at: instant, revision, words, answered: z.boolean() })),
    confirmed: z.array(z.object({ requirement: z.string(), quote: z.string(), by: id, at: instant })),
    seenBefore: z.array(
      z.object({
        answer: seenBeforeAnswer,
        number: z.int().optional().openapi({ description: 'Of the earlier failure: 17 of PM-17.' }),
        by: id,
        at: instant,
      }),
    ),
    may: z.array(action).openapi({ description: 'The steps that you may take now.' }),
    maySign: z.array(part).openapi({ description: 'The parts in which you may sign off now.' }),
  })
  .openapi('Review');
