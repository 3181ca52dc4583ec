import { lineEnding, type Part, type PartRole, type Postmortem, parse, writeTemplate } from '@failonce/document';
import type { Reader } from '../define-question.ts';
import { insertLines } from './lines.ts';

/** The parts of the format in their order, by what each may be read as. */
const ORDER = {
  summary: ['summary'],
  timeline: ['timeline'],
  cause: ['cause-resolution', 'cause', 'resolution'],
  measures: ['measures'],
} as const satisfies Readonly<Record<string, readonly PartRole[]>>;
export type FormatPart = keyof typeof ORDER;

/** The parts that serve as one part of the format. */
export function partsFor(document: Postmortem, name: FormatPart): readonly Part[] {
  const roles: readonly PartRole[] = ORDER[name];
  return document.parts.filter(({ role, heading }) => roles.includes(role) && heading !== undefined);
}

/** The document with a part of the format: as the template has it, at its place among the others, where it was missing. */
export function withPart(document: Postmortem, name: FormatPart, reader: Reader): Postmortem {
  if (partsFor(document, name).length > 0) return document;
  const names = Object.keys(ORDER) as FormatPart[];
  const { text } = document.source;
  const follower = names.slice(names.indexOf(name) + 1).flatMap((each) => partsFor(document, each))[0];
  const lines = templatePart(name);
  if (follower !== undefined) return reader(insertLines(text, follower.span.start, [...lines, '']));
  const end = text.trimEnd().length;
  const rest = text.slice(end);
  const before = end === 0 ? '' : text.slice(0, end) + lineEnding(text).repeat(2);
  const after = insertLines(before, before.length, lines);
  return reader(/[\r\n]$/.test(rest) ? after : after.trimEnd());
}

function templatePart(name: FormatPart): readonly string[] {
  const text = writeTemplate({});
  const [part] = partsFor(parse(text), name);
  const next = parse(text).parts.find(({ span }) => span.start > (part as Part).span.start);
  return text
    .slice((part as Part).span.start, next?.span.start ?? text.length)
    .trimEnd()
    .split('\n');
}
