import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeTexts, showsConflict } from './merge-texts.ts';

const NAMES = { here: 'here', there: 'PM-42 revision 5' };
const merge = (here: string, base: string, there: string) => mergeTexts(here, base, there, NAMES);

it('takes what each side has changed', () => {
  expect(merge('A\nb\nc\n', 'a\nb\nc\n', 'a\nb\nC\n')).toEqual({ text: 'A\nb\nC\n', conflicts: 0 });
});

it('takes once what both have changed alike', () => {
  expect(merge('A\nb\n', 'a\nb\n', 'A\nb\n')).toEqual({ text: 'A\nb\n', conflicts: 0 });
});

it('shows both where both have changed the same place', () => {
  const { text, conflicts } = merge('a\nmine', 'a\nb', 'a\ntheirs');
  expect(conflicts).toBe(1);
  expect(text).toBe('a\n<<<<<<< here\nmine\n=======\ntheirs\n>>>>>>> PM-42 revision 5\n');
  expect(showsConflict(text)).toBe(true);
  expect(showsConflict(text.replace('=======\n', ''))).toBe(false);
  expect(showsConflict('Title\n=======\n\n<<<<<<< here\n')).toBe(false);
});

it('loses no line of either side', () => {
  const line = fc.constantFrom('', 'It broke.', '- 09:00 Down', '- 09:10 Up', '## Timeline', '| a | b |');
  const own = (side: string) =>
    fc.oneof(
      line,
      fc.nat(9).map((n) => `${side} ${n}`),
    );
  const edit = (side: string) =>
    fc.array(fc.tuple(fc.nat(20), fc.nat(2), fc.array(own(side), { maxLength: 3 })), { maxLength: 4 });
  const apply = (lines: readonly string[], edits: readonly [number, number, string[]][]): string[] =>
    edits.reduce<string[]>((now, [at, gone, more]) => now.toSpliced(at % (now.length + 1), gone, ...more), [...lines]);
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 20 }),
      edit('here'),
      edit('there'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (base, mine, theirs, end, ends) => {
        const [here, there] = [apply(base, mine), apply(base, theirs)];
        const textOf = (lines: readonly string[]): string => lines.join(end) + (ends ? end : '');
        const { text, conflicts } = merge(textOf(here), textOf(base), textOf(there));
        const count = (lines: readonly string[], wanted: string): number => lines.filter((l) => l === wanted).length;
        const merged = text.split(/\r?\n/);
        for (const each of new Set([...here, ...there].filter(Boolean))) {
          // What one side has more often than the base, that side has written.
          const written = Math.max(count(here, each), count(there, each));
          if (written > count(base, each)) expect(merged, each).toContain(each);
        }
        for (const side of [here, there])
          for (const each of side.filter((l) => /^(?:here|there) /.test(l)))
            expect(count(merged, each)).toBeGreaterThanOrEqual(count(side, each));
        expect(showsConflict(text)).toBe(conflicts > 0);
      },
    ),
    { numRuns: Number(process.env['FAILONCE_RUNS'] ?? 300) },
  );
});
