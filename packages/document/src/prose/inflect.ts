/** Many lists name the same verbs: each is inflected once. */
const inflected = new Map<string, readonly string[]>();

/**
 * The forms of an English verb: "stop" gives stop, stops, stopping, stopped.
 * Irregular ones are written with their forms: "find/found", "see/saw/seen".
 */
export function verbForms(entry: string): readonly string[] {
  let forms = inflected.get(entry);
  if (forms === undefined) {
    const [base = '', ...irregular] = entry.split('/');
    const doubled = doubles(base) ? base + base.charAt(base.length - 1) : base;
    forms = [
      base,
      withS(base),
      participle(base, doubled),
      ...(irregular.length > 0 ? irregular : [past(base, doubled)]),
    ];
    inflected.set(entry, forms);
  }
  return forms;
}

/** "server" gives server, servers; "query" gives query, queries; "person/people" as written. */
export function nounForms(entry: string): readonly string[] {
  if (!entry.includes('/')) return [entry, withS(entry)];
  return entry.split('/');
}

const A = 97;
const vowels = new Set([...'aeiou'].map((letter) => letter.charCodeAt(0)));
const isVowel = (code: number): boolean => vowels.has(code);
/** Letters that a last one is not doubled for: flow, fix, play. */
const single = new Set([...'wxy'].map((letter) => letter.charCodeAt(0)));

const last = (base: string, back = 1): number => base.charCodeAt(base.length - back);
const isY = (base: string): boolean => last(base) === 121 && !isVowel(last(base, 2));

function withS(base: string): string {
  const end = last(base);
  // s, x, z, ch, sh
  if (end === 115 || end === 120 || end === 122 || (end === 104 && (last(base, 2) === 99 || last(base, 2) === 115)))
    return `${base}es`;
  return isY(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function past(base: string, doubled: string): string {
  if (last(base) === 101) return `${base}d`;
  return isY(base) ? `${base.slice(0, -1)}ied` : `${doubled}ed`;
}

function participle(base: string, doubled: string): string {
  if (last(base) !== 101) return `${doubled}ing`;
  if (last(base, 2) === 105) return `${base.slice(0, -2)}ying`;
  return last(base, 2) === 101 ? `${base}ing` : `${base.slice(0, -1)}ing`;
}

/** One-syllable consonant-vowel-consonant verbs double the last letter: stop, plan, drop. */
function doubles(base: string): boolean {
  const end = last(base);
  if (base.length > 5 || base.length < 3 || !(end > A) || isVowel(end) || single.has(end) || !isVowel(last(base, 2)))
    return false;
  for (let i = 0; i < base.length - 2; i++) if (isVowel(base.charCodeAt(i))) return false;
  return true;
}
