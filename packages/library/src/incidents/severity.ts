const WORDS: Readonly<Record<string, number>> = {
  critical: 1,
  disaster: 1,
  emergency: 1,
  fatal: 1,
  page: 1,
  high: 2,
  error: 2,
  major: 2,
  warning: 3,
  warn: 3,
  medium: 3,
  moderate: 3,
  average: 3,
  low: 4,
  minor: 4,
  info: 5,
  informational: 5,
  information: 5,
  none: 5,
};
/** Of words that nobody knows: before all others, so that nothing is left out for its spelling. */
const UNKNOWN = -1;
const NUMBERED = /^(?:sev|p|s|priority|severity)?[ _-]?(\d)$/i;

/** How grave a severity is, whoever’s word it is: 1 is the gravest of “SEV-1”, “P1” and “critical”. */
export function rankOf(severity: string): number {
  const word = severity.trim().toLowerCase();
  const [, digit] = NUMBERED.exec(word) ?? [];
  if (digit !== undefined) return Number(digit);
  return Object.hasOwn(WORDS, word) ? (WORDS[word] as number) : UNKNOWN;
}

/** The graver one of two; one that says nothing is none. */
export function graver(a: string, b: string): string {
  if (a === '' || b === '') return a || b;
  const [first, second] = [rankOf(a), rankOf(b)];
  if (first === UNKNOWN || second === UNKNOWN) return first === UNKNOWN && second !== UNKNOWN ? b : a;
  return second < first ? b : a;
}
