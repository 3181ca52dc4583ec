import type { Finding } from '@failonce/checks';
import type { NextThing } from './judged.ts';

const MOST = 3;
const LEVELS = { error: 0, warning: 1, note: 2 } as const;
/** What is only settled when all else is written. */
const LAST: ReadonlySet<string> = new Set(['length', 'not-yet-known', 'language-english']);

/**
 * The three things to do first: errors before warnings, each kind once, in the order of the text. Of a part that is not
 * there, only that it is missing.
 */
export function nextThings(findings: readonly Finding[]): NextThing[] {
  const missing = findings
    .filter(({ id, requirement }) => requirement && id.endsWith('-section'))
    .map(({ id }) => id.slice(0, -'section'.length));
  const inMissing = ({ id, requirement }: Finding): boolean =>
    requirement && !id.endsWith('-section') && missing.some((part) => isOf(id, part));
  const once = new Map<string, Finding>();
  for (const finding of findings) if (!once.has(finding.id) && !inMissing(finding)) once.set(finding.id, finding);
  return [...once.values()]
    .filter(({ id }) => id !== 'part-missing' || missing.length === 0)
    .sort((a, b) => weight(a) - weight(b))
    .slice(0, MOST)
    .map(({ id, message, write, span, requirement }) => ({
      id,
      message,
      hint: write.split('\n').at(-1) ?? '',
      start: span.start,
      end: span.end,
      requirement,
    }));
}

/** The sort is stable: findings come in the order of the text. */
function weight({ id, level }: Finding): number {
  return LEVELS[level] * 2 + (LAST.has(id) ? 1 : 0);
}

function isOf(id: string, part: string): boolean {
  return id.startsWith(part) || (part === 'cause-' && id.startsWith('resolution-'));
}
