import type { Postmortem, Span, TextEdit } from '@failonce/document';
import type { EarlierFailure } from './earlier/earlier-failure.ts';
import type { Settings } from './settings.ts';

/** How much a finding weighs: an error blocks publishing. Severity is the incident's alone. */
export type Level = 'error' | 'warning' | 'note';

/** The format's part in which a requirement is met. */
export type PartOfFormat = 'summary' | 'timeline' | 'cause' | 'measures' | 'whole';

/**
 * How a requirement is decided: by the document's structure, by a value that stands there, by
 * judging what the words say, or by counting. Only a `judged` one may be confirmed by a reviewer.
 */
export type RequirementKind = 'structure' | 'fact' | 'judged' | 'counted';

/** A change of the text. As a fix it is safe: it changes no fact, and loses no requirement. */
export interface Change {
  /** What it does, as an order without a full stop: "Write 14:05". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What can be done about a finding by a machine. */
export interface Remedies {
  /** Made by `check --fix`. */
  readonly fix?: Change | undefined;
  /** Each needs a person who chooses it. */
  readonly suggestions?: readonly Change[];
}

/** Another place that a finding is about. */
export interface RelatedPlace {
  readonly span: Span;
  /** What stands there, as a sentence with a full stop: "The timeline ends at 13:30." */
  readonly message: string;
}

/** What a requirement answers about one document. */
export type Verdict<MessageId extends string = string> =
  | { readonly met: true; readonly evidence: Span }
  | (Remedies & {
      readonly met: false;
      readonly messageId: MessageId;
      /** Where to write what is missing; the whole document's beginning where nothing is nearer. */
      readonly place: Span;
      /** Values for `{name}` in the message. */
      readonly data?: Readonly<Record<string, string | number>>;
    });

/** A small document and what the requirement finds in it: its test and its documentation. */
export interface RequirementExample {
  readonly text: string;
  /** The words that are the evidence, or false where the requirement is not met. */
  readonly met: string | false;
  /** The text after its fix. */
  readonly fixed?: string;
}

/** One of the 27 requirements of the set format. */
export interface Requirement<MessageId extends string = string> {
  readonly id: string;
  readonly part: PartOfFormat;
  readonly kind: RequirementKind;
  readonly level: Level;
  /** Three to five words for a list: "Start of the outage". */
  readonly title: string;
  /** "The summary must …", without a full stop. */
  readonly want: string;
  /** Why a reader needs it. */
  readonly reason: string;
  readonly messages: Readonly<Record<MessageId, string>>;
  /** What to write, ready to be adapted. */
  readonly write: string;
  readonly examples: readonly RequirementExample[];
  judge(document: Postmortem, settings: Settings): Verdict<MessageId>;
}

/** A problem with a place, found by a check beyond the requirements. */
export interface CheckReport<MessageId extends string = string> extends Remedies {
  readonly messageId: MessageId;
  readonly span: Span;
  readonly data?: Readonly<Record<string, string | number>>;
  /** What it contradicts or repeats, for a finding that is about two places. */
  readonly related?: readonly RelatedPlace[];
}

/** A check beyond the requirements: any number of findings a document. */
export interface Check<MessageId extends string = string> {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  readonly want: string;
  readonly reason: string;
  readonly messages: Readonly<Record<MessageId, string>>;
  /** What to do about it. */
  readonly write: string;
  readonly examples: readonly CheckExample[];
  /** What it finds is secret: no output shows it. Such a check always runs. */
  readonly secret?: boolean;
  /** It runs only where the document was compared with a library, and is then given what was found. */
  readonly comparesLibrary?: boolean;
  run(
    document: Postmortem,
    report: (found: CheckReport<MessageId>) => void,
    settings: Settings,
    earlier: readonly EarlierFailure[],
  ): void;
  /** For what can be told only when all other checks have reported. */
  atTheEnd?(silencing: { readonly unused: readonly Unused[] }, report: (found: CheckReport<MessageId>) => void): void;
}

/** What a comment in the text silences, though nothing is reported there. */
export interface Unused {
  /** Undefined where the comment means all ids. */
  readonly id: string | undefined;
  readonly span: Span;
}

/** A document and the exact source texts that are found in it, in order. */
export interface CheckExample {
  readonly text: string;
  readonly found: readonly string[];
  /** For a check that depends on the library: what failonce.yaml says, and what follows from it. */
  readonly given?: {
    readonly says: string;
    readonly settings?: Partial<Settings>;
    readonly earlier?: readonly EarlierFailure[];
  };
  /** The text after its fixes, for a check that offers them. */
  readonly fixed?: string;
}

/** States a requirement; the type parameter ties `judge` to the messages. */
export function defineRequirement<MessageId extends string>(requirement: Requirement<MessageId>): Requirement {
  return requirement as Requirement;
}

/** States a check; the type parameter ties `run` to the messages. */
export function defineCheck<MessageId extends string>(check: Check<MessageId>): Check {
  return check as Check;
}

/** The verdict "met", shown by `evidence`. */
export function met(evidence: Span): { readonly met: true; readonly evidence: Span } {
  return { met: true, evidence };
}

/** The verdict "not met", and where to write. */
export function unmet<MessageId extends string>(
  messageId: MessageId,
  place: Span,
  data?: Readonly<Record<string, string | number>>,
  remedies?: Remedies,
): { readonly met: false; readonly messageId: MessageId; readonly place: Span } & Remedies {
  return { met: false, messageId, place, ...(data && { data }), ...remedies };
}
