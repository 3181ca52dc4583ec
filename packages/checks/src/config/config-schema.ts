import * as z from 'zod/mini';
import { checks } from '../checks.generated.ts';
import failonce from '../formats/failonce.ts';
import { formatIds } from '../formats.generated.ts';
import { requirements } from '../requirements.generated.ts';
import { DUE_CHOICES } from './due-choices.ts';
import { ownCauseSchema } from './own-cause-schema.ts';
import { publicSchema } from './public-schema.ts';
import { list, text } from './schema-parts.ts';

/** What failonce.yaml may say: the one source of its reading, its errors, its JSON schema and its help. */

export const LEVELS = ['error', 'warning', 'note', 'off'] as const;

/** The parts that a library may give further names. */
const PARTS = {
  summary: 'the summary',
  timeline: 'the timeline',
  cause: 'the root cause',
  resolution: 'the resolution',
  'cause-resolution': 'cause and resolution in one part',
  measures: 'the measures',
  improvements: 'the improvements among the measures',
  tasks: 'the tasks among the measures',
} as const;

const { limits } = failonce;

/** Days of a rule by which people are reminded. */
const remindDays = (description: string) => z.optional(z.int().check(z.gte(0), z.lte(365), z.describe(description)));
const count = (least: number, description: string) =>
  z.optional(z.int().check(z.gte(least), z.lte(100_000), z.describe(description)));

const levels = Object.fromEntries(
  [...requirements, ...checks].map(({ id, title, level }) => [
    id,
    z.optional(z.enum(LEVELS).check(z.describe(`${title} (${level} by itself)`))),
  ]),
);

const names = Object.fromEntries(
  Object.entries(PARTS).map(([part, what]) => [part, list(`Headings that mean ${what}.`)]),
);

const required = z.strictObject({
  name: text('The heading, as it is written.'),
  names: list('Other headings that mean the same part.'),
  write: text('What to write in it: shown where it is missing, and in new documents.'),
});

export const configSchema = z.strictObject({
  format: z.optional(
    z
      .enum(formatIds)
      .check(z.describe('How postmortems are written here. “failonce” is the set format and the default.')),
  ),
  levels: z.optional(
    z
      .strictObject(levels)
      .check(
        z.describe(
          'How much a finding weighs, by the id of its requirement or check: an error blocks publishing; “off” leaves it out.',
        ),
      ),
  ),
  limits: z.optional(
    z
      .strictObject({
        words: z.optional(
          z
            .strictObject({
              least: count(1, `The fewest words of a postmortem (${limits.words.least} in the set format).`),
              most: count(1, `The most words of a postmortem (${limits.words.most} in the set format).`),
            })
            .check(z.describe('How long a postmortem may be.')),
        ),
        'event-sentences': count(
          1,
          `The most sentences of one event in the timeline (${limits.eventSentences} in the set format).`,
        ),
        'sentence-words': count(5, `The most words of one sentence (${limits.sentenceWords} in the set format).`),
      })
      .check(z.describe('Numbers that differ from those of the format.')),
  ),
  parts: z.optional(
    z
      .strictObject({
        names: z.optional(
          z
            .strictObject(names)
            .check(z.describe('Further headings for the parts of the format, in your words or your language.')),
        ),
        required: z.optional(
          z.array(required).check(z.maxLength(50), z.describe('Parts of your own that every postmortem must have.')),
        ),
      })
      .check(z.describe('The parts of a postmortem.')),
  ),
  causes: z.optional(
    z
      .array(ownCauseSchema)
      .check(
        z.maxLength(100),
        z.describe('Causes of your own, beside those that “failonce causes” lists: ways in which your services fail.'),
      ),
  ),
  review: z.optional(
    z
      .strictObject({
        peers: z.optional(
          z
            .int()
            .check(
              z.gte(0),
              z.lte(10),
              z.describe('How many peers sign off before a postmortem is published (1 by itself): no authors of it.'),
            ),
        ),
        quality: z.optional(
          z
            .int()
            .check(
              z.gte(0),
              z.lte(10),
              z.describe('How many quality reviewers sign off after the peers (1 by itself); 0 asks for none.'),
            ),
        ),
      })
      .check(z.describe('Whose sign-off publishing asks for.')),
  ),
  measures: z.optional(
    z
      .strictObject({
        due: z.optional(
          z
            .union([
              z.enum(DUE_CHOICES),
              z.record(z.string().check(z.minLength(1), z.maxLength(40)), z.int().check(z.gte(1), z.lte(3650))),
            ])
            .check(
              z.describe(
                'Within how many days after the outage its tasks are due, by severity, as in {SEV-1: 14, SEV-2: 30, others: 90}; “pagerduty” is {SEV-1: 15, SEV-2: 30}, “atlassian” {SEV-1: 28, SEV-2: 56}. Nothing is asked by itself.',
              ),
            ),
        ),
        'look-again': z.optional(
          z
            .int()
            .check(
              z.gte(1),
              z.lte(3650),
              z.describe(
                'So many days after a task was verified somebody looks whether the failure came back (90 by itself).',
              ),
            ),
        ),
        remind: z.optional(
          z
            .strictObject({
              before: remindDays('Working days before a task is due that whose it is gets a reminder (3 by itself).'),
              lead: remindDays('Days after which a reminder climbs to who leads the team (7 by itself).'),
              owners: remindDays('Days after which it climbs to the owners of the library (14 by itself).'),
              draft: remindDays('Working days that a draft may wait before it is in review (3 by itself).'),
              review: remindDays('Working days that a review may wait for an answer (2 by itself).'),
              owed: remindDays('Working days that an incident may wait for its postmortem to be begun (1 by itself).'),
            })
            .check(z.describe('After how many days a library reminds people, and of what.')),
        ),
      })
      .check(z.describe('What is asked of measures.')),
  ),
  public: z.optional(publicSchema),
  words: list('Acronyms and terms that everybody in your company knows: they need no explanation.'),
  library: z.optional(
    text(
      'The folder with your earlier postmortems, from the folder of failonce.yaml on: what is checked is compared with them, and “failonce similar” searches it.',
    ),
  ),
  server: z.optional(
    z
      .strictObject({
        host: z.optional(text('The network address to listen at.')),
        port: count(0, 'The port to listen at.'),
        address: z.optional(text('The address that people reach the server by.')),
        'trust-proxy': z.optional(z.boolean().check(z.describe('Does a proxy before the server set X-Forwarded-For?'))),
        mail: z.optional(
          z
            .strictObject({
              server: z.optional(text('The server that mail is sent through, as in smtp://mail.example.com:587.')),
              from: z.optional(text('The sender of mail.')),
            })
            .check(z.describe('How mail is sent.')),
        ),
        'sign-in': z.optional(
          z
            .strictObject({
              issuer: z.optional(text('The address of the identity provider (OpenID Connect).')),
              'client-id': z.optional(text('What the identity provider knows this server by.')),
              groups: z.optional(text('The claim that lists a person’s groups: each becomes a team.')),
            })
            .check(z.describe('Single sign-on.')),
        ),
      })
      .check(
        z.describe('How “failonce serve” runs; flags and the environment go before it, and secrets belong there.'),
      ),
  ),
  ignore: list(
    'Files that are left out when a folder is checked, written as in .gitignore, from the folder of failonce.yaml on.',
  ),
});

/** What a failonce.yaml says, when it is valid. */
export type Config = z.infer<typeof configSchema>;

/** The JSON schema for editors. */
export function configJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(configSchema, { target: 'draft-7' }) as Record<string, unknown>;
  for (const each of Object.values(schema['properties'] as Record<string, JsonSchema>)) allowNothing(each);
  return {
    $schema,
    title: 'failonce.yaml',
    description: 'How a library wants its postmortems checked.',
    ...schema,
  };
}

interface JsonSchema {
  type?: string | string[];
  readonly properties?: Record<string, JsonSchema>;
}

/** A key below which everything is commented out is none to us, and null to an editor. */
function allowNothing(schema: JsonSchema): void {
  for (const each of Object.values(schema.properties ?? {})) allowNothing(each);
  if (schema.type === 'object' || schema.type === 'array') schema.type = [schema.type, 'null'];
}
