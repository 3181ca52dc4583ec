/** Wildcards in paths, for globs and .gitignore alike. Matched by hand, so that no pattern can be slow. */

/** Does the path, cut at its slashes, match the pattern, cut at its slashes? `**` stands for any number of folders. */
export function matchPath(pattern: readonly string[], path: readonly string[]): boolean {
  let p = 0;
  let s = 0;
  let star = -1;
  let retry = 0;
  while (s < path.length) {
    if (pattern[p] === '**') {
      // At the end it stands for at least one name: "logs/**" is not "logs" itself.
      if (p === pattern.length - 1) return true;
      star = p++;
      retry = s;
    } else if (p < pattern.length && matchName(pattern[p] as string, path[s] as string)) {
      p++;
      s++;
    } else if (star >= 0) {
      p = star + 1;
      s = ++retry;
    } else {
      return false;
    }
  }
  return p === pattern.length;
}

/** Does a single name match? `*`, `?`, `[a-z]`, `[!a-z]` and `\` before a sign that is meant as itself. */
export function matchName(pattern: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let retry = 0;
  while (n < name.length) {
    const step = p < pattern.length && pattern[p] !== '*' ? matchOne(pattern, p, name[n] as string) : -1;
    if (pattern[p] === '*') {
      star = ++p;
      retry = n;
    } else if (step >= 0) {
      p = step;
      n++;
    } else if (star >= 0) {
      p = star;
      n = ++retry;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** Where the pattern goes on when its sign at `at` matches `character`; -1 when it does not. */
function matchOne(pattern: string, at: number, character: string): number {
  const sign = pattern[at] as string;
  if (sign === '?') return at + 1;
  if (sign === '\\' && at + 1 < pattern.length) return pattern[at + 1] === character ? at + 2 : -1;
  if (sign !== '[') return sign === character ? at + 1 : -1;
  const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^';
  const first = at + (negated ? 2 : 1);
  let i = first;
  let inside = false;
  while (i < pattern.length && (pattern[i] !== ']' || i === first)) {
    if (pattern[i] === '\\' && i + 1 < pattern.length) i++;
    const from = pattern[i] as string;
    let to = from;
    if (pattern[i + 1] === '-' && i + 2 < pattern.length && pattern[i + 2] !== ']') {
      i += 2;
      if (pattern[i] === '\\' && i + 1 < pattern.length) i++;
      to = pattern[i] as string;
    }
    if (from <= character && character <= to) inside = true;
    i++;
  }
  // Without its end it is a bracket like any other sign.
  if (i >= pattern.length) return character === '[' ? at + 1 : -1;
  return inside !== negated ? i + 1 : -1;
}

/** Is there a wildcard in what was given as a path? */
export function hasWildcard(path: string): boolean {
  return /[*?[{]/.test(path);
}

const MOST = 256;

/** "a.{md,txt}" as "a.md" and "a.txt". */
export function expandBraces(pattern: string): string[] {
  const done: string[] = [];
  const waiting = [pattern];
  while (waiting.length > 0 && done.length + waiting.length <= MOST) {
    const each = waiting.pop() as string;
    const group = innermost(each);
    if (group === undefined) done.push(each);
    else for (const choice of group.choices) waiting.push(each.slice(0, group.start) + choice + each.slice(group.end));
  }
  return [...new Set([...done, ...waiting])];
}

/** The first group that holds no other. One without a comma is no group but a name. */
function innermost(pattern: string): { start: number; end: number; choices: string[] } | undefined {
  let start = -1;
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i] === '\\') i++;
    else if (pattern[i] === '{') start = i;
    else if (pattern[i] === '}' && start >= 0) {
      const choices = pattern.slice(start + 1, i).split(',');
      if (choices.length > 1) return { start, end: i + 1, choices };
      start = -1;
    }
  }
  return undefined;
}
