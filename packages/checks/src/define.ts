import type { Postmortem, Span } from '@failonce/document';

/** How much a finding weighs: an error blocks publishing. Severity is the incident's alone. */
export type Level = 'error' | 'warning' | 'note';

/** The format's part in which a requirement is met. */
export type PartOfFormat = 'summary' | 'timeline' | 'cause' | 'measures' | 'whole';

/**
 * How a requirement is decided: by the document's structure, by a value that stands there, by
 * judging what the words say, or by counting. Only a `judged` one may be confirmed by a reviewer.
 */
export type RequirementKind = 'structure' | 'fact' | 'judged' | 'counted';

/** What a requirement answers about one document. */
export type Verdict<MessageId extends string = string> =
  | { readonly met: true; readonly evidence: Span }
  | {
      readonly met: false;
      readonly messageId: MessageId;
      /** Where to write what is missing; the whole document's beginning where nothing is nearer. */
      readonly place: Span;
      /** Values for `{name}` in the message. */
      readonly data?: Readonly<Record<string, string | number>>;
    };

/** A small document and what the requirement finds in it: its test and its documentation. */
export interface RequirementExample {
  readonly text: string;
  /** The words that are the evidence, or false where the requirement is not met. */
  readonly met: string | false;
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
  judge(document: Postmortem): Verdict<MessageId>;
}

/** A problem with a place, found by a check beyond the requirements. */
export interface CheckReport<MessageId extends string = string> {
  readonly messageId: MessageId;
  readonly span: Span;
  readonly data?: Readonly<Record<string, string | number>>;
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
  run(document: Postmortem, report: (found: CheckReport<MessageId>) => void): void;
}

/** A document and the exact source texts that are found in it, in order. */
export interface CheckExample {
  readonly text: string;
  readonly found: readonly string[];
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
): { readonly met: false; readonly messageId: MessageId; readonly place: Span } {
  return data === undefined ? { met: false, messageId, place } : ({ met: false, messageId, place, data } as never);
}
