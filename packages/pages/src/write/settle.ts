import { lineEnding, NOT_YET_KNOWN, type Postmortem, setFrontMatterValue } from '@failonce/document';
import type { Place } from './place-for.ts';
import type { Earlier } from './work.ts';

const RECURRENCE_OF = 'recurrence-of';

/**
 * Writes what a person says of an earlier failure that looks alike: that this one is its recurrence, in the front matter;
 * or that the cause is another, in a sentence that links to it.
 */
export function settle(document: Postmortem, earlier: Earlier, same: boolean): Place {
  const { source, frontMatter, parts } = document;
  if (same) {
    const value: unknown = frontMatter?.fields.get(RECURRENCE_OF)?.value;
    const said = [value].flat().filter((each) => typeof each === 'string' && each !== '') as string[];
    const name = `PM-${earlier.number}`;
    if (said.includes(name)) return { edits: [], select: { start: 0, end: 0 } };
    const edits = setFrontMatterValue(document, RECURRENCE_OF, said.length === 0 ? name : [...said, name]);
    const start = edits[0]?.span.start ?? 0;
    return { edits, select: { start, end: start + (edits[0]?.text.length ?? 0) } };
  }
  const part =
    parts.find(({ role }) => role === 'cause' || role === 'cause-resolution') ??
    parts.find(({ role }) => role === 'summary');
  const blocks = part?.blocks ?? [];
  const next = blocks.findIndex(({ kind }, index) => index > 0 && kind === 'heading');
  const last = blocks[(next < 0 ? blocks.length : next) - 1];
  const at = last?.span.end ?? source.text.trimEnd().length;
  const end = lineEnding(source.text);
  const name = `[PM-${earlier.number}](/pm/${earlier.number}-${earlier.slug})`;
  const text = `${end}${end}It looked like ${name}, but the cause is another one: ${NOT_YET_KNOWN}.`;
  const start = at + text.indexOf(NOT_YET_KNOWN);
  return { edits: [{ span: { start: at, end: at }, text }], select: { start, end: start + NOT_YET_KNOWN.length } };
}

/** Does the text say of an earlier failure whether it is the same? */
export function isSettled(text: string, { number }: Pick<Earlier, 'number'>): boolean {
  const end = text.startsWith('---') ? text.indexOf('\n---', 3) : -1;
  // linear: one name is looked for
  const named = new RegExp(`\\bPM-${number}\\b`);
  // linear: one address is looked for
  const linked = new RegExp(`/pm/${number}(?![0-9])`);
  return named.test(text.slice(0, Math.max(end, 0))) || linked.test(text);
}
