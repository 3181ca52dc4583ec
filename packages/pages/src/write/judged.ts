import type { Change, Finding, Report } from '@failonce/checks';
import { nextThings } from './next-things.ts';

/** How one requirement came out, with the place of its evidence. */
export interface JudgedRequirement {
  readonly id: string;
  readonly met: boolean;
}

/** A finding, as the editor shows it. */
export interface JudgedFinding {
  readonly id: string;
  readonly level: Finding['level'];
  readonly message: string;
  readonly write: string;
  readonly start: number;
  readonly end: number;
  /** It says that something is missing: there may be no words that it is about. */
  readonly requirement: boolean;
  /** Safe to make without asking. */
  readonly fix: Change | undefined;
  readonly suggestions: readonly Change[];
}

/** One of the things to do next. */
export interface NextThing {
  readonly id: string;
  readonly message: string;
  readonly hint: string;
  readonly start: number;
  readonly end: number;
  readonly requirement: boolean;
}

/** What the checks say of a text, as data that a worker can send: the same counts as in the terminal. */
export interface Judged {
  readonly words: number;
  readonly met: number;
  readonly requirements: readonly JudgedRequirement[];
  readonly findings: readonly JudgedFinding[];
  readonly next: readonly NextThing[];
}

/** More findings than this nobody looks at, and each costs the page time. */
const MOST = 400;

/** A report as the editor needs it. */
export function judgedOf({ words, metCount, requirements, findings }: Report): Judged {
  return {
    words,
    met: metCount,
    requirements: requirements.map(({ id, met }) => ({ id, met })),
    findings: findings.slice(0, MOST).map(shown),
    next: nextThings(findings),
  };
}

function shown({ id, level, message, write, span, requirement, fix, suggestions }: Finding): JudgedFinding {
  return { id, level, message, write, start: span.start, end: span.end, requirement, fix, suggestions };
}
