import type { AskedTerm } from './asked.ts';
import { stemOf } from './stems.ts';
import { readTokens, type Token } from './tokens.ts';

/** Where a term stands in a text. */
export interface Match {
  readonly term: AskedTerm;
  readonly start: number;
  readonly end: number;
}

/** Where terms stand in a text, by the rules by which they are found. In the order of the text; none overlap. */
export function matchesIn(text: string, asked: readonly AskedTerm[]): Match[] {
  const tokens = readTokens(text);
  const matches: Match[] = [];
  for (let at = 0; at < tokens.length; ) {
    const fitting = asked
      .filter((term) => standsAt(term, tokens, at))
      .sort((a, b) => b.words.length - a.words.length)[0];
    if (fitting === undefined) {
      at++;
      continue;
    }
    const last = at + fitting.words.length - 1;
    matches.push({ term: fitting, start: (tokens[at] as Token).start, end: (tokens[last] as Token).end });
    at = last + 1;
  }
  return matches;
}

function standsAt({ words, stem, begun }: AskedTerm, tokens: readonly Token[], at: number): boolean {
  const first = tokens[at] as Token;
  if (stem !== undefined && stemOf(first.word) === stem) return true;
  return words.every((word, i) => {
    const { word: found } = tokens[at + i] ?? { word: '' };
    return found === word || (begun && i === words.length - 1 && found.startsWith(word));
  });
}
