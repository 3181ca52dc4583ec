/** Words that stand in the titles of many outages, and tell none from another. */
const COMMON = new Set(
  'a an and at by down during error errors failed failing failure for from hour hours in incident is issue issues minute minutes not of off on our outage out partial problem service slow the to unavailable was were with'.split(
    ' ',
  ),
);
const WORDS = /[\p{L}\p{N}]+/gu;

/** Are two titles about one thing, as far as their telling words go? */
export function sayTheSame(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  const fewer = Math.min(a.size, b.size);
  return both > 0 && both * 2 > fewer && (both > 1 || Math.max(a.size, b.size) <= 2);
}

function wordsOf(title: string): ReadonlySet<string> {
  const words = title.slice(0, 500).toLowerCase().match(WORDS) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word) && !/^\d+$/.test(word)));
}
