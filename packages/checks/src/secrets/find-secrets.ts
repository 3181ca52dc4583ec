import { codeTest, type Postmortem } from '@failonce/document';
import { findAssigned } from './assigned.ts';
import { candidatesOf } from './candidates.ts';
import type { FoundSecret } from './found-secret.ts';
import { findPrivateKeys } from './private-keys.ts';
import { findSpoken } from './spoken.ts';
import { findTokens } from './tokens.ts';
import { findInWebAddresses } from './web-addresses.ts';

/** A shorter value may be a word of the text as well. */
const SHORTEST_REPEAT = 6;
/** So many secrets are looked for again in the rest of the text. */
const MOST_REPEATED = 50;

/** Everything in the text that lets somebody in, in reading order, no two at the same place. */
export function findSecrets({ source, blocks }: Postmortem): FoundSecret[] {
  const { stretches, assignments, ats } = candidatesOf(source);
  const isCode = codeTest(source.text, blocks);
  const found = [
    ...findPrivateKeys(source),
    ...findTokens(source, stretches),
    ...findInWebAddresses(source, ats),
    ...findAssigned(source, assignments, isCode),
    ...findSpoken(source),
  ];
  if (found.length === 0) return found;
  return apart([...found, ...repeats(source.text, found)]);
}

/** The same values once more, without a name that tells what they are. */
function repeats(text: string, found: readonly FoundSecret[]): FoundSecret[] {
  const again: FoundSecret[] = [];
  const values = new Map(found.map((secret) => [text.slice(secret.span.start, secret.span.end), secret] as const));
  let left = MOST_REPEATED;
  for (const [value, secret] of values) {
    if (value.length < SHORTEST_REPEAT || /^[A-Za-z]+$/.test(value)) continue;
    if (left-- === 0) break;
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
      again.push({ ...secret, span: { start: at, end: at + value.length } });
  }
  return again;
}

/** Of two that share characters, what both cover is one. */
function apart(found: readonly FoundSecret[]): FoundSecret[] {
  const sorted = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const merged: FoundSecret[] = [];
  for (const secret of sorted) {
    const last = merged[merged.length - 1];
    if (last === undefined || secret.span.start >= last.span.end) merged.push(secret);
    else if (secret.span.end > last.span.end)
      merged[merged.length - 1] = { ...last, span: { start: last.span.start, end: secret.span.end } };
  }
  return merged;
}
