import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnnotation } from '../measures/annotation.ts';
import type { Measure } from '../measures/measures.ts';
import { Source } from '../source.ts';
import { Text } from '../text.ts';
import { applyEdits } from './edit.ts';
import { setTaskAnnotation } from './set-annotation.ts';
import { endOfWords, setFactText, setMark, setTaskBox } from './set-value.ts';
import type { AnnotationPatch } from './write-annotation.ts';

const RUNS = Number(process.env['FAILONCE_RUNS'] ?? 300);
const MARKER = /^- (?:\[([ x])\] )?/;

/** A one-line task as the reader of measures makes it. */
function taskIn(text: string): { source: Source; measure: Measure } {
  const source = new Source(text);
  const first = text.split(/\r?\n/)[0] as string;
  const marker = MARKER.exec(first) as RegExpExecArray;
  const start = marker[0].length;
  const plain = first.slice(start);
  const whole = new Text(plain, { start, end: first.length }, [0], [start]);
  const { annotation, mark, wordsEnd } = readAnnotation(whole);
  const box = marker[1];
  const measure: Measure = {
    under: undefined,
    form: 'item',
    text: whole.slice(0, wordsEnd),
    span: { start: 0, end: text.length },
    checked: box === undefined ? undefined : box === 'x',
    annotation,
    mark,
  };
  return { source, measure };
}

function patched(text: string, patch: AnnotationPatch): string {
  const { source, measure } = taskIn(text);
  return applyEdits(source, setTaskAnnotation(source, measure, patch));
}

const DAY = { year: 2026, month: 3, day: 1 };

describe('setTaskAnnotation', () => {
  it.each<[string, AnnotationPatch, string]>([
    ['- [ ] Do it', { owner: 'maria' }, '- [ ] Do it (@maria)'],
    ['- [ ] Do it ^t1\n- next', { owner: '@maria', due: DAY }, '- [ ] Do it (@maria, due 2026-03-01) ^t1\n- next'],
    ['- Do it.  \n  - sub', { due: DAY, causes: ['c1', 'c2'] }, '- Do it. (due 2026-03-01, for ^c1 ^c2)  \n  - sub'],
    ['- Do it (@maria, due 2026-01-01) ^t1', { due: DAY }, '- Do it (@maria, due 2026-03-01) ^t1'],
    ['- Do it (due 2026-01-01; @maria)', { owner: 'Lee Wong' }, '- Do it (due 2026-01-01; owner: Lee Wong)'],
    ['- Do it (by 1 January 2026)', { due: DAY }, '- Do it (due 2026-03-01)'],
    ['- Do it (@maria, big one, for ^c1)', { due: DAY }, '- Do it (@maria, big one, due 2026-03-01, for ^c1)'],
    ['- Do it (@maria, due 2026-01-01)', { due: null }, '- Do it (@maria)'],
    ['- Do it (@maria, due 2026-01-01, for ^c1)', { owner: null, due: null }, '- Do it (for ^c1)'],
    ['- Do it (@maria) ^t1', { owner: null }, '- Do it ^t1'],
    ['- Do it (Maria Lopez, due 2026-01-01)', { due: null }, '- Do it (owner: Maria Lopez)'],
    ['- Do it (Maria, 2026-01-01)', { owner: null }, '- Do it (due 2026-01-01)'],
    [
      '- Do it (@maria) (due 2026-01-01)',
      { address: 'https://x.test/1' },
      '- Do it (@maria, due 2026-01-01, https://x.test/1)',
    ],
    ['- Do it — owner: Maria', { due: DAY }, '- Do it (owner: Maria, due 2026-03-01)'],
    ['- Do it (@maria, for ^c1, ^c2)', { causes: ['c3'] }, '- Do it (@maria, for ^c3)'],
    ['- Do it (@maria)', { done: true }, '- Do it (@maria, done)'],
    [
      '- Do it (@maria, done)',
      { done: DAY, evidence: 'https://x.test/a(b),c' },
      '- Do it (@maria, done 2026-03-01, evidence https://x.test/a%28b%29%2Cc)',
    ],
    ['- Do it (@maria)', {}, '- Do it (@maria)'],
    ['- Do it (@maria)', { owner: 'maria' }, '- Do it (@maria)'],
    ['- Do it', { owner: null }, '- Do it'],
  ])('changes %j with %j', (text, patch, expected) => {
    expect(patched(text, patch)).toBe(expected);
  });

  it('is read back as it was set, and the words stay', () => {
    const start = fc.constantFrom(
      '- [ ] Do the thing',
      '- [x] Do the thing (now) ^t1',
      '- Do the thing (@lee, due 2026-02-16, done 2026-02-15, evidence https://x.test/9, for ^c1, https://x.test/8) ^t2',
      '- Do the thing (owner: Lee Wong; due: March 1, 2026; costs a lot)',
      '- Do the thing. Owner: Lee Wong',
    );
    const date = fc.record({
      year: fc.integer({ min: 2000, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    const patch: fc.Arbitrary<AnnotationPatch> = fc.record(
      {
        owner: fc.constantFrom('maria', 'maria@example.com', 'Maria Lopez', 'acme/payments', 'José Núñez'),
        due: date,
        done: fc.oneof(date, fc.constant(true as const)),
        evidence: fc.constantFrom('https://x.test/a?b=1,2;(3)', 'seen in the drill'),
        address: fc.constantFrom('https://x.test/issues/1', 'https://x.test/a(b)|c'),
        causes: fc.constantFrom(['c1'], ['c1', 'c12']),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(start, patch, patch, (text, first, second) => {
        const once = patched(text, first);
        const twice = patched(once, second);
        const { measure } = taskIn(twice);
        const { annotation } = measure;
        const wanted = { ...first, ...second };
        if (wanted.owner) expect(annotation?.owner?.value).toBe(wanted.owner);
        if (wanted.due) expect(annotation?.due?.value).toEqual(wanted.due);
        if (wanted.done) expect(annotation?.done?.value).toEqual(wanted.done === true ? undefined : wanted.done);
        if (wanted.evidence) expect(annotation?.evidence?.value).toContain(wanted.evidence.slice(0, 14));
        if (wanted.address) expect(annotation?.address?.value).toContain(wanted.address.slice(0, 14));
        if (wanted.causes) expect(annotation?.causes.map((cause) => cause.value)).toEqual(wanted.causes);
        expect(measure.text.plain.startsWith('Do the thing')).toBe(true);
        expect(measure.mark).toEqual(
          taskIn(text).measure.mark && expect.objectContaining({ value: taskIn(text).measure.mark?.value }),
        );
        expect(patched(twice, second)).toBe(twice);
        const cleared = patched(twice, {
          owner: null,
          due: null,
          done: null,
          evidence: null,
          address: null,
          causes: null,
        });
        const left = taskIn(cleared).measure.annotation;
        expect([left?.owner, left?.due, left?.done, left?.address].every((value) => value === undefined)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('setMark', () => {
  const mark = (text: string, id: string) => {
    const { source, measure } = taskIn(text);
    return applyEdits(source, setMark(source, measure, id));
  };

  it('adds, keeps and replaces', () => {
    expect(mark('- Do it', 't1')).toBe('- Do it ^t1');
    expect(mark('- Do it (@maria).  \r\nnext', 't1')).toBe('- Do it (@maria). ^t1  \r\nnext');
    expect(mark('- Do it ^t1', 't1')).toBe('- Do it ^t1');
    expect(mark('- Do it ^t1 (@a)', 't2')).toBe('- Do it ^t2 (@a)');
  });

  it('marks a cause behind the signs that close its last word', () => {
    const text = 'The certificate **expired**\\\nnext';
    const source = new Source(text);
    const words = new Text('The certificate expired', { start: 0, end: 25 }, [0, 16], [0, 18]);
    const block = {
      kind: 'paragraph' as const,
      text: words,
      lines: [words],
      label: undefined,
      span: { start: 0, end: 27 },
    };
    expect(applyEdits(source, setMark(source, block, 'c1'))).toBe('The certificate **expired** ^c1\\\nnext');
  });

  it('stays inside the tags and cells around', () => {
    const end = (text: string, words: string, inRow = false) => {
      const start = text.indexOf(words);
      const all = new Text(words, { start, end: start + words.length }, [0], [start]);
      const at = endOfWords(new Source(text), all, undefined, inRow);
      return `${text.slice(0, at)}!${text.slice(at)}`;
    };
    expect(end('<ul><li>Do <b>it</b> </li></ul>', 'it')).toBe('<ul><li>Do <b>it</b>! </li></ul>');
    expect(end('| Do it | Maria |', 'Do it', true)).toBe('| Do it! | Maria |');
    expect(end('see [it](https://x.test)<br>', 'it')).toBe('see [it](https://x.test)!<br>');
    expect(end('see <https://x.test>', 'https://x.test')).toBe('see <https://x.test>!');
  });
});

describe('setTaskBox', () => {
  const tick = (text: string, checked: boolean) => {
    const { source, measure } = taskIn(text);
    return applyEdits(source, setTaskBox(source, measure, checked));
  };

  it('ticks, clears and adds', () => {
    expect(tick('- [ ] Do it', true)).toBe('- [x] Do it');
    expect(tick('- [x] Do it', false)).toBe('- [ ] Do it');
    expect(tick('- [x] Do it', true)).toBe('- [x] Do it');
    expect(tick('- Do it', true)).toBe('- [x] Do it');
    expect(tick('- Do it', false)).toBe('- [ ] Do it');
  });

  it('finds the box behind every marker, and nothing where there is none', () => {
    const { measure } = taskIn('- [ ] x');
    for (const marker of ['* ', '  1. ', '> - ', '+   ']) {
      const text = `${marker}[ ] Do it`;
      const source = new Source(text);
      const edits = setTaskBox(source, { ...measure, span: { start: 0, end: text.length } }, true);
      expect(applyEdits(source, edits)).toBe(`${marker}[x] Do it`);
    }
    expect(setTaskBox(new Source('<li>Do it</li>'), measure, true)).toEqual([]);
  });
});

it('setFactText replaces the words of a fact', () => {
  const source = new Source('lasted 61 minutes');
  expect(applyEdits(source, setFactText({ value: 61, span: { start: 7, end: 17 } }, '62 minutes'))).toBe(
    'lasted 62 minutes',
  );
});
