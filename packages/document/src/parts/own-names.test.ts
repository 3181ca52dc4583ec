import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { nameKey, type PartNames } from './own-names.ts';

const names: PartNames = new Map([
  [nameKey('Kurzfassung'), 'summary'],
  [nameKey('Ablauf'), 'timeline'],
  [nameKey('根本原因'), 'cause'],
  [nameKey('Was wir ändern'), 'measures'],
  [nameKey('Aufgaben'), 'tasks'],
]);
const text = `# Suche langsam

## 1. Kurzfassung
From 09:02 to 10:03 UTC the search was slow.

**Ablauf**
- 09:02 It begins.

## 根本原因:
The disk was full.

## WAS WIR ÄNDERN
### Aufgaben
- Add an alert for disks.
`;

describe('own names', () => {
  it('open the parts that they are given for, however the heading is dressed', () => {
    const { parts, measures } = parse(text, { partNames: names });
    expect(parts.map(({ role }) => role)).toEqual(['title', 'summary', 'timeline', 'cause', 'measures']);
    expect(measures.map(({ under }) => under)).toEqual(['tasks']);
  });

  it('are nothing where nobody gave them', () => {
    expect(parse(text).parts.some(({ role }) => role === 'measures')).toBe(false);
  });

  it('leave every other name as it is', () => {
    const english = '## Timeline\n- 09:02 It begins.\n\n## Root cause\nThe disk was full.\n';
    expect(parse(english, { partNames: names }).parts).toEqual(parse(english).parts);
  });

  it('are one whatever their case, numbers and signs', () => {
    expect(nameKey('  2.1  Ablauf — ')).toBe('ablauf');
    expect(nameKey('🔥 Was  wir\tändern?')).toBe('was wir ändern');
    expect(nameKey('12.')).toBe('');
    expect(nameKey('x'.repeat(10_000))).toBe('');
  });
});
