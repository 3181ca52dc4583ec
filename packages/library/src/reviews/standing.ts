import type { Decision, SignOffPart } from './decision.ts';
import type { Answers } from './questions.ts';

/** A sign-off that counts for the text as it stands. */
export interface SignOff {
  readonly part: SignOffPart;
  readonly by: string;
  readonly at: string;
  readonly revision: number;
  readonly answers: Answers;
  readonly words: string | undefined;
}

/** Somebody who is asked to review and has not answered. */
export interface Request {
  readonly number: number;
  readonly part: SignOffPart;
  readonly target: string;
  readonly of: 'person' | 'team';
  readonly by: string;
  readonly at: string;
  /** When it was last reminded of. */
  readonly reminded: string | undefined;
}

/** What somebody wants changed before signing off. */
export interface ChangesAsked {
  readonly by: string;
  readonly at: string;
  readonly revision: number;
  readonly words: string;
  /** Has the text changed since? */
  readonly answered: boolean;
}

/** A judged requirement that a reviewer says is met. */
export interface Confirmed {
  readonly requirement: string;
  readonly quote: string;
  readonly by: string;
  readonly at: string;
}

/** How the review of a postmortem stands: what its decisions amount to for the text as it is now. */
export interface Standing {
  readonly signOffs: readonly SignOff[];
  /** Sign-offs of texts that said something else. */
  readonly outdated: readonly SignOff[];
  readonly requests: readonly Request[];
  readonly changesAsked: readonly ChangesAsked[];
  readonly confirmed: readonly Confirmed[];
  /** How it was published last, with what was missing where an owner went on in spite of it. */
  readonly published:
    | {
        readonly by: string;
        readonly at: string;
        readonly revision: number;
        readonly reason: string | undefined;
        readonly missing: readonly string[];
        readonly until: string | undefined;
      }
    | undefined;
  /** Why it was withdrawn, where it is. */
  readonly withdrawn: { readonly by: string; readonly at: string; readonly reason: string } | undefined;
}

/** What the decisions of a postmortem, in order, amount to for a text of this substance. */
export function standingOf(decisions: readonly Decision[], text: string, substance: string): Standing {
  const signed = new Map<string, SignOff & { readonly substance: string }>();
  const requests = new Map<number, Request>();
  const changes = new Map<string, Omit<ChangesAsked, 'answered'> & { readonly substance: string }>();
  const confirmed = new Map<string, Confirmed>();
  let published: Standing['published'];
  let withdrawn: Standing['withdrawn'];
  for (const each of decisions) {
    const { number, actor: by, at, revision } = each;
    switch (each.kind) {
      case 'requested':
        requests.set(number, {
          number,
          part: each.part,
          target: each.target,
          of: each.of,
          by,
          at,
          reminded: undefined,
        });
        break;
      case 'delegated': {
        const asked = requests.get(each.request);
        requests.delete(each.request);
        if (asked !== undefined)
          requests.set(number, { ...asked, number, target: each.target, of: 'person', by, at, reminded: undefined });
        break;
      }
      case 'declined':
        requests.delete(each.request);
        break;
      case 'reminded': {
        const asked = requests.get(each.request);
        if (asked !== undefined) requests.set(each.request, { ...asked, reminded: at });
        break;
      }
      case 'signed-off':
        signed.set(by, {
          part: each.part,
          by,
          at,
          revision,
          answers: each.answers,
          words: each.words,
          substance: each.substance,
        });
        changes.delete(by);
        break;
      case 'changes-asked':
        signed.delete(by);
        changes.set(by, { by, at, revision, words: each.words, substance: each.substance });
        break;
      case 'confirmed':
        confirmed.set(each.requirement, { requirement: each.requirement, quote: each.quote, by, at });
        break;
      case 'publish':
      case 'complete':
      case 'publish-interim':
        published = { by, at, revision, reason: each.reason, missing: each.missing ?? [], until: each.until };
        break;
      case 'withdraw':
        withdrawn = { by, at, reason: each.reason ?? '' };
        break;
      case 'restore':
        withdrawn = undefined;
        break;
      case 'ask':
      case 'take-back':
      case 'reopen':
      case 'close':
      case 'changed':
      case 'task-reopened':
        break;
      default:
        each satisfies never;
    }
  }
  const all = [...signed.values()];
  return {
    signOffs: all.filter((each) => each.substance === substance),
    outdated: all.filter((each) => each.substance !== substance),
    // Who has signed what is there needs not be asked for it; a team is answered by any of it, which its members see.
    requests: [...requests.values()],
    changesAsked: [...changes.values()].map(({ substance: of, ...each }) => ({ ...each, answered: of !== substance })),
    // Said of words that are gone, it is said of nothing.
    confirmed: [...confirmed.values()].filter(({ quote }) => text.includes(quote)),
    published,
    withdrawn,
  };
}
