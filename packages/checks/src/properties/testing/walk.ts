import { type Postmortem, Source, type Span, Text } from '@failonce/document';
import type { Report } from '../../report.ts';

export function walk(
  value: unknown,
  path: string,
  found: (span: Span, path: string) => void,
  text: (text: Text, path: string) => void,
): void {
  if (typeof value !== 'object' || value === null || value instanceof Source) return;
  if (value instanceof Text) text(value, path);
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number') {
    found(value as Span, path);
    return;
  }
  if (value instanceof Map) for (const [key, each] of value) walk(each, `${path}.${key}`, found, text);
  else if (Array.isArray(value))
    for (const [index, each] of value.entries()) walk(each, `${path}[${index}]`, found, text);
  else for (const [key, each] of Object.entries(value)) walk(each, `${path}.${key}`, found, text);
}

/** A value as data without its places. */
export function placeless(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'span' ? undefined : each)) ?? 'null');
}

/** Everything that is read and judged, with its places. */
export function whole(read: Postmortem, judged: Report): string {
  const texts: unknown[] = [];
  walk(
    read,
    '',
    () => {},
    (text, path) => texts.push([path, text.plain, Array.from(text.plain, (_, at) => text.sourceAt(at))]),
  );
  return JSON.stringify([read, judged, texts], (key, each: unknown) =>
    key === 'source' ? undefined : each instanceof Map ? [...each] : each,
  );
}
