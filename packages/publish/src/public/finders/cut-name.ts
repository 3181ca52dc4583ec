import type { Cut, LeftOutKind } from '../cut.ts';
import { beginsSentence, type FoundName } from '../name-finder.ts';
import type { PublicReading } from '../reading.ts';

const MARKS = /\*+|~~|`+|<\/?[a-z][a-z0-9]{0,10}>/gi;
const ARTICLE =
  /(?:^|[^\p{L}])(?:an?|the|our|this|that|their|its|every|each|some|one|two|three|four|five|both|all)[ \t\r\n>*_`]+$/iu;

/**
 * Puts what stands for a name in its place: without a second article, with a capital letter where the sentence begins
 * with it, and with the marks of emphasis that it had an edge of.
 */
export function cutName(
  { text }: PublicReading,
  { start, end, value }: FoundName<string>,
  kind: LeftOutKind,
  why: string,
): Cut {
  let put = value;
  const before = text.slice(Math.max(0, start - 40), start);
  if (ARTICLE.test(before)) put = put.replace(/^(?:an?|the) /i, '');
  const first = text[start] as string;
  if (first !== first.toLowerCase() && beginsSentence(text, start)) put = put.charAt(0).toUpperCase() + put.slice(1);
  const open: string[] = [];
  for (const [mark] of text.slice(start, end).matchAll(MARKS)) {
    const pair = open.at(-1);
    if (pair !== undefined && (pair === mark || pair === mark.replace('</', '<'))) open.pop();
    else open.push(mark);
  }
  if (open.length > 0) {
    const near = text.slice(Math.max(0, start - 2000), start);
    const block = near.slice(Math.max(0, near.lastIndexOf('\n\n')));
    for (const mark of open) {
      const closes = mark.startsWith('</') || (!mark.startsWith('<') && block.split(mark).length % 2 === 0);
      put = closes ? `${put}${mark}` : `${mark}${put}`;
    }
  }
  return { start, end, put, kind, why };
}
