import { isBlank, isDigit, isUpper } from '../blocks/characters.ts';

/** Words whose full stop ends no sentence. */
const SHORT = new Set(
  'mr mrs ms dr prof st no vs etc approx ca e.g i.e eg ie a.m p.m am pm inc ltd fig sec min hrs'.split(' '),
);

/** Offsets at which the sentences of `plain` begin; the first is 0. */
export function sentenceStarts(plain: string): number[] {
  const starts = [0];
  for (let i = 1; i < plain.length - 2; i++) {
    const code = plain.charCodeAt(i);
    if (code !== 46 && code !== 33 && code !== 63) continue;
    let next = i + 1;
    // Closing quotes and brackets belong to the sentence.
    while (next < plain.length && '"\'”’)]'.includes(plain[next] as string)) next++;
    if (!isBlank(plain.charCodeAt(next))) continue;
    while (next < plain.length && isBlank(plain.charCodeAt(next))) next++;
    const first = plain.charCodeAt(next);
    if (!isUpper(first) && !isDigit(first) && first < 128 && !'"\'(['.includes(plain[next] as string)) continue;
    if (code === 46 && SHORT.has(wordBefore(plain, i))) continue;
    if (next < plain.length) starts.push(next);
  }
  return starts;
}

function wordBefore(plain: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 8 && !isBlank(plain.charCodeAt(start - 1)) && plain[start - 1] !== '(') start--;
  return plain.slice(start, end).toLowerCase();
}
