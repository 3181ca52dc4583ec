import * as z from 'zod/mini';
import { list, text } from './schema-parts.ts';
import { causeFamilies } from './taken-ids.generated.ts';

/** A sentence or two, or a sign with all its synonyms. */
const LONG = 1000;

const id = (description: string) =>
  z.string().check(z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/), z.maxLength(60), z.describe(description));

/** A cause under “causes” in failonce.yaml. */
export const ownCauseSchema = z.strictObject({
  id: id('Its id, as in nightly-batch-late: never changed, because reports name it.'),
  name: text('Its name for a heading, as in “Nightly batch late”.'),
  definition: text('What happens when services fail this way, in a sentence.', LONG),
  family: z.optional(
    z.enum(causeFamilies).check(z.describe('The family that it is listed in; “own” where none is named.')),
  ),
  generic: z.optional(
    z.boolean().check(z.describe('true where it is so broad that two failures under it may have little in common.')),
  ),
  examples: list(
    'Two or three sentences each, as a postmortem would tell this cause: it is recognized by their words. The more and the more varied, the better.',
    LONG,
  ),
  signs: z.optional(
    z
      .strictObject({
        named: list('The failure named outright: enough by itself.', LONG),
        acted: list('What acted: the part or the process that did the harm.', LONG),
        'set-off': list('What set it off.', LONG),
        unguarded: list('Which guard was missing, or did not hold.', LONG),
        lost: list('What ran out, was removed, or broke.', LONG),
      })
      .check(
        z.describe(
          'Words that occur together in one sentence, in any order and form, as in “batch|job late|overdue !test”: “|” between words that mean the same, “_” between words that follow one another (night_shift), “!” before one that must not occur. Two to four words make a good sign.',
        ),
      ),
  ),
  'confused-with': z.optional(
    z
      .array(
        z.strictObject({
          id: text('The id of the other cause: one of yours, or one that “failonce causes” lists.'),
          unlike: text('How to tell the two apart, in a sentence.', LONG),
        }),
      )
      .check(z.maxLength(20), z.describe('Causes that it is easily taken for.')),
  ),
  measures: z.optional(
    z
      .strictObject({
        prevent: list('What usually prevents it.'),
        detect: list('What usually detects it sooner.'),
        limit: list('What usually limits its harm.'),
      })
      .check(z.describe('What usually helps.')),
  ),
});
