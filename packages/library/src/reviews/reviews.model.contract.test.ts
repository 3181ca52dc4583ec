import { isAppError } from '@failonce/document';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { State } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { readPostmortem } from '../postmortems/read-postmortem.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { type Decision, readDecisions, type SignOffPart } from './decision.ts';
import { movePostmortem } from './move.ts';
import type { Answers } from './questions.ts';
import { answerSeenBefore } from './seen-before.ts';
import { askForChanges, signOff } from './sign.ts';
import { ACTIONS, type Action, type Part, TRANSITIONS, type Transition } from './transitions.ts';
import type { Reviewer } from './under-review.ts';

// Whatever people do, in whatever order and at once: what the table of transitions says happens, and nothing else; and
// nothing is published that says something else than what was signed.

const FILLER =
  'The gateway is the one way from the shop to the bank, and it checks the certificate of the bank at every payment. When the certificate ended, each new connection was refused, while those that were open went on until they were closed. ';
const TEXT = sampleText({ extra: FILLER.repeat(5) });
const YES: Answers = { data: 'yes', impact: 'yes', cause: 'yes', plan: 'yes', told: 'yes' };

/** A text that says something of its own (`says`), with so much progress of its measures; or one that is not complete, whose every word is substance (`says` below 0). */
interface Version {
  readonly says: number;
  readonly progress: number;
}
const textOf = ({ says, progress }: Version): string => {
  if (says < 0) return `# Down\n\nStill being written: draft ${-says}.\n`;
  const text = TEXT.replace('The payments team installed', `In step ${says} the payments team installed`);
  if (progress === 0) return text;
  return text.replace(/- \[ \] (Add .*?)\)/, `- [x] $1, done 2026-02-${String(15 + (progress % 13))})`);
};

const WHO = ['author', 'editor', 'peer', 'other-peer', 'quality', 'owner', 'reader'] as const;
type Who = (typeof WHO)[number];
const ROLE_OF = {
  author: 'editor',
  editor: 'editor',
  peer: 'reviewer',
  'other-peer': 'reviewer',
  quality: 'quality-reviewer',
  owner: 'owner',
  reader: 'reader',
} as const satisfies Record<Who, Reviewer['role']>;

type Step = { readonly who: Who } & (
  | { readonly do: 'move'; readonly action: Action; readonly reason: boolean; readonly override: boolean }
  | { readonly do: 'sign'; readonly part: SignOffPart }
  | { readonly do: 'ask-changes' }
  | { readonly do: 'edit'; readonly kind: 'substance' | 'progress' | 'incomplete' }
  | { readonly do: 'answer' }
);
// Some say what leads somewhere more often: or hardly anything would ever be published.
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      who: fc.constantFrom<Who>('author', 'author', 'owner', ...WHO),
      do: fc.constant('move' as const),
      action: fc.constantFrom<Action>('ask', 'ask', 'publish', 'publish', ...ACTIONS),
      reason: fc.boolean(),
      override: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      who: fc.constantFrom<Who>('peer', 'quality', 'quality', 'other-peer', ...WHO),
      do: fc.constant('sign' as const),
      part: fc.constantFrom<SignOffPart>('peer', 'quality'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ who: fc.constantFrom(...WHO), do: fc.constant('ask-changes' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      who: fc.constantFrom<Who>('author', 'author', 'editor', 'peer'),
      do: fc.constant('edit' as const),
      kind: fc.constantFrom('substance' as const, 'progress' as const, 'progress' as const, 'incomplete' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ who: fc.constantFrom<Who>('author', 'owner'), do: fc.constant('answer' as const) }),
  },
);

/** A way to a published postmortem, along which the other steps come in between. */
const way: Step[] = [
  { who: 'author', do: 'answer' },
  { who: 'author', do: 'move', action: 'ask', reason: false, override: false },
  { who: 'peer', do: 'sign', part: 'peer' },
  { who: 'quality', do: 'sign', part: 'quality' },
  { who: 'author', do: 'move', action: 'publish', reason: false, override: false },
];
const walk = fc
  .array(fc.oneof({ weight: 3, arbitrary: step.map((each) => [each]) }, { weight: 1, arbitrary: fc.constant(way) }), {
    minLength: 3,
    maxLength: 25,
  })
  .map((steps) => steps.flat());

/** What is expected: written from the product's words, not from the code. */
class Model {
  state: State = 'draft';
  interim = false;
  text: Version = { says: 1, progress: 0 };
  answered = false;
  readonly authors = new Set<Who>(['author']);
  readonly signed = new Map<Who, { readonly part: SignOffPart; readonly says: number }>();
  readonly wants = new Set<Who>();

  parts(who: Who): ReadonlySet<Part> {
    const parts = new Set<Part>();
    if (this.authors.has(who)) parts.add('author');
    if (['reviewer', 'quality-reviewer', 'owner'].includes(ROLE_OF[who])) parts.add('reviewer');
    if (ROLE_OF[who] === 'owner') parts.add('owner');
    return parts;
  }

  count(part: SignOffPart): number {
    return [...this.signed.values()].filter((each) => each.part === part && each.says === this.text.says).length;
  }

  get complete(): boolean {
    const isWhole = this.text.says > 0 && this.answered && this.wants.size === 0;
    return isWhole && this.count('peer') >= 1 && this.count('quality') >= 1;
  }

  get reviewed(): boolean {
    return this.state === 'in-review' || (this.state === 'published' && this.interim);
  }

  /** Takes a step. Answers the code of the refusal, or nothing. */
  take(given: Step): string | undefined {
    switch (given.do) {
      case 'move':
        return this.move(given);
      case 'sign':
        return this.sign(given);
      case 'ask-changes': {
        const refused = this.refuseReviewer(given.who);
        if (refused !== undefined) return refused;
        this.signed.delete(given.who);
        this.wants.add(given.who);
        return undefined;
      }
      case 'answer':
        this.answered = true;
        return undefined;
      case 'edit': {
        const before = this.text;
        this.text = edited(before, given.kind);
        this.authors.add(given.who);
        const same = this.interim || before.says === this.text.says;
        if ((this.state === 'published' || this.state === 'closed') && !same) this.state = 'in-review';
        return undefined;
      }
      default:
        return given satisfies never;
    }
  }

  move({ who, action, reason, override }: Extract<Step, { do: 'move' }>): string | undefined {
    const { from, to, who: parts, needs, of, reason: asks }: Transition = TRANSITIONS[action];
    if (!from.includes(this.state)) return 'not-now';
    if (of !== undefined && (of === 'interim') !== this.interim) return 'not-now';
    if (!parts.some((part) => this.parts(who).has(part))) return 'not-allowed';
    if (asks && !reason) return 'input-invalid';
    // What a text ticks is done, and nobody has verified it.
    const unsettled = this.text.says >= 0;
    const lacks =
      (needs === 'all that publishing asks for' && !this.complete) || (needs === 'all tasks settled' && unsettled);
    if (lacks && !(override && this.parts(who).has('owner'))) return 'not-ready';
    if (lacks && !reason) return 'input-invalid';
    this.state = to;
    this.interim = action === 'publish-interim';
    return undefined;
  }

  sign({ who, part }: Extract<Step, { do: 'sign' }>): string | undefined {
    const refused = this.refuseReviewer(who);
    if (refused !== undefined) return refused;
    if (part === 'quality' && ROLE_OF[who] === 'reviewer') return 'not-allowed';
    const own = this.signed.get(who);
    if (own !== undefined && own.says === this.text.says && own.part !== part) return 'not-allowed';
    if (part === 'quality' && this.count('peer') < 1) return 'not-now';
    this.signed.set(who, { part, says: this.text.says });
    this.wants.delete(who);
    return undefined;
  }

  refuseReviewer(who: Who): string | undefined {
    if (this.authors.has(who) || !this.parts(who).has('reviewer')) return 'not-allowed';
    return this.reviewed ? undefined : 'not-now';
  }
}

let says = 1;
/** What comes of an edit. Each of substance says what no other says. */
function edited(before: Version, kind: Extract<Step, { do: 'edit' }>['kind']): Version {
  if (kind === 'progress' && before.says > 0) return { ...before, progress: before.progress + 1 };
  says += 1;
  return { says: kind === 'substance' ? says : -says, progress: 0 };
}

interface World {
  readonly library: Library;
  readonly id: string;
  readonly people: Readonly<Record<Who, Reviewer>>;
}

async function makeWorld(library: Library): Promise<World> {
  const people = {} as Record<Who, Reviewer>;
  for (const who of WHO) people[who] = await addPerson(library, { role: ROLE_OF[who] });
  const { id } = await createPostmortem(library, people.author, { markdown: textOf({ says: 1, progress: 0 }) });
  return { library, id, people };
}

/** Takes a step in the library, of the text that stands there. Answers the code of the refusal, or nothing. */
async function take({ library, id, people }: World, given: Step, markdown: string): Promise<string | undefined> {
  const viewer = people[given.who];
  const { revision } = await readPostmortem(library, people.owner, id);
  const until = new Date(library.now().getTime() + 3 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  try {
    if (given.do === 'move') {
      const { action, override } = given;
      await movePostmortem(library, viewer, id, {
        action,
        revision,
        override,
        until,
        reason: given.reason ? 'So.' : '',
      });
    } else if (given.do === 'sign') await signOff(library, viewer, id, { part: given.part, revision, answers: YES });
    else if (given.do === 'ask-changes')
      await askForChanges(library, viewer, id, { revision, answers: {}, words: 'Why?' });
    else if (given.do === 'edit') await revisePostmortem(library, viewer, id, { markdown, base: revision });
    else await answerSeenBefore(library, viewer, id, { answer: 'new' });
    return undefined;
  } catch (error) {
    if (isAppError(error)) return error.code;
    throw error;
  }
}

/** What a text says of its own: the number that `textOf` wrote into it. */
function saidIn(markdown: string): string {
  return /In step (\d+)/.exec(markdown)?.[1] ?? markdown;
}

/** Fails where something is published that nobody has signed as it stands. Looks at nothing but what was written down. */
async function mustBeSigned({ library, id, people }: World): Promise<boolean> {
  const { read } = library.database;
  const row = await read.selectFrom('postmortem').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  if (row.state !== 'published' || row.interim_until !== null) return false;
  const revisions = await read.selectFrom('revision').selectAll().where('postmortem_id', '=', id).execute();
  const textAt = (number: number): string => saidIn(revisions.find((each) => each.number === number)?.markdown ?? '');
  const decisions = await readDecisions(read, id);
  const last = decisions.findLast(({ kind }) => kind === 'publish' || kind === 'complete') as Decision & {
    readonly reason?: string;
    readonly missing?: readonly string[];
  };
  expect(textAt(last.revision)).toBe(textAt(row.head));
  if ((last.missing?.length ?? 0) > 0) {
    expect(last.actor).toBe(people.owner.id);
    expect(last.reason).toBe('So.');
    return true;
  }
  const before = decisions.filter(({ number }) => number < last.number);
  const opinions = new Map<string, Decision>();
  for (const each of before) if (['signed-off', 'changes-asked'].includes(each.kind)) opinions.set(each.actor, each);
  const valid = [...opinions.values()].filter(
    (each) => each.kind === 'signed-off' && textAt(each.revision) === textAt(last.revision),
  ) as Extract<Decision, { kind: 'signed-off' }>[];
  expect([...opinions.values()].some(({ kind }) => kind === 'changes-asked')).toBe(false);
  for (const part of ['peer', 'quality']) {
    const [first] = valid.filter((each) => each.part === part);
    expect(first, `nobody has signed as ${part}`).toBeDefined();
    const own = revisions.filter(({ author_id }) => author_id === first?.actor).map(({ number }) => number);
    expect([row.created_by === first?.actor, own.some((number) => number <= (first?.revision ?? 0))]).toEqual([
      false,
      false,
    ]);
  }
  return true;
}

const numRuns = Number(process.env['FAILONCE_REVIEWS'] ?? 24);

describeLibrary('whatever people do', (library, kind) => {
  const runs = kind === 'sqlite' ? numRuns : Math.ceil(numRuns / 4);

  it('happens as the table of transitions says', { timeout: 600_000 }, async () => {
    let published = 0;
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const world = await makeWorld(library());
        const model = new Model();
        for (const each of steps) {
          const expected = model.take(each);
          expect([each, await take(world, each, textOf(model.text))]).toEqual([each, expected]);
          const { state, interimUntil } = await readPostmortem(library(), world.people.owner, world.id);
          expect([each, state, interimUntil !== undefined]).toEqual([each, model.state, model.interim]);
          if (await mustBeSigned(world)) published++;
        }
      }),
      { numRuns: runs },
    );
    // A walk that never comes to a published postmortem would show nothing.
    expect(published).toBeGreaterThan(runs / 4);
  });

  it('publishes nothing unsigned where several do it at once', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(walk, fc.integer({ min: 1, max: 4 })), async ([steps, together]) => {
        const rounds = Array.from({ length: Math.ceil(steps.length / together) }, (_, index) =>
          steps.slice(index * together, (index + 1) * together),
        );
        const world = await makeWorld(library());
        let text: Version = { says: 1, progress: 0 };
        for (const round of rounds) {
          await Promise.all(
            round.map((each) => {
              if (each.do === 'edit') text = edited(text, each.kind);
              return take(world, each, textOf(text));
            }),
          );
          await mustBeSigned(world);
        }
      }),
      { numRuns: runs },
    );
  });
});
