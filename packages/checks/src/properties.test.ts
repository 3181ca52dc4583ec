import {
  applyEdits,
  type Postmortem,
  parse,
  Source,
  type Span,
  setMark,
  setTaskAnnotation,
  setTaskBox,
  Text,
  type TextEdit,
} from '@failonce/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, checkText } from './engine.ts';
import type { Report } from './report.ts';

const RUNS = Number(process.env['FAILONCE_RUNS'] ?? 300);
const options = { numRuns: RUNS };
const timeout = Math.max(30_000, RUNS * 100);

/** Words of every kind that a reader of documents may meet; none of them with a line break. */
const PHRASES = [
  'The gateway refused connections. Users saw "Payment failed".',
  'An alert paged the on-call engineer at 09:06 UTC',
  'the last deployment was suspected, but it was not the cause',
  'Escalated to the payments team; nobody answered for 2 hours.',
  'Resolved: a new certificate was installed and 38% of users could order again.',
  'because nothing watched its end date, the certificate expired',
  'From 2026-02-14 09:02 UTC to 10:03 UTC (61 minutes)',
  'about 1/3 of all requests failed with 502, e.g. those of the API',
  'Add an alert 30 days before any certificate ends (@maria, due 2026-03-01, for ^c1, https://x.test/a_b(c)) ^t1',
  'Should have been tested, dass ist nicht gut, le service est en panne',
  '**bold** and *thin* and __under_score__ and ~~gone~~',
  '`code <b>` and ``a ` b`` and an open ` tick',
  'a [link](https://x.test/a "b") and ![picture](x.png) and [ref][1] and <https://x.test>',
  '&amp; &nbsp; &#120; &#x41; &nope; &',
  '<!-- private -->secret<!-- /private --> and <!-- open',
  '<b>bold</b> text<br>next <i>line</i><br/>and <unknown> tag </p>',
  '[not yet known]',
  '\u00a0\u200b\u3000odd\u2003blanks \ufeff',
  'e\u0301 \u{1f525} 中文。 привет İ ß ǅ \u202eabc',
  '\ud800 and \udc00 and \u0000 and \u2028 and \u0085',
  'a | b \\| c',
  'x:y: z::',
  '-- – — … ... →',
] as const;
const TIMES = [
  '09:02',
  '9:57 pm',
  '14h34',
  '0900',
  '2100hrs',
  'T+15m',
  '+00:15',
  '14:15pm',
  '25:10',
  '09:02-10:03',
  '[09:02:11 UTC]',
  '2026-02-14 09:02',
  '14 Feb, 9am PST',
  '12:30 GTM+2',
  '~10:00',
  '24:00',
];
const PARTS = [
  'Issue Summary',
  'Summary',
  'Timeline',
  'Timeline (UTC)',
  'Root Cause',
  'Root Cause and Resolution',
  'Resolution',
  'Corrective and Preventative Measures',
  'Tasks',
  'Improvements',
  'What else',
  'Impact',
];
const LABELS = ['Duration', 'Impact', 'Root cause', 'Detected', 'Misleading', 'Escalated', 'Owner', '09:02', 'x'];
const HEADINGS: readonly ((name: string) => string)[] = [
  (name) => `# ${name}`,
  (name) => `## ${name} ##`,
  (name) => `###${name}`,
  (name) => `**${name}**`,
  (name) => `**${name}:**`,
  (name) => `${name}:`,
  (name) => `${name}\n=====`,
  (name) => `${name}\n---`,
  (name) => `<h2>${name}</h2>`,
  (name) => `2. ${name}`,
  (name) => `> ## ${name}`,
  (name) => `- ## ${name}`,
  (name) => name,
];
const MARKERS = [
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '• ',
  '- [ ] ',
  '- [x] ',
  '<li>',
  '    - ',
  '  * ',
  '\t- ',
  '> - ',
  '-',
  '- - ',
  'a. ',
  '> ',
  '',
];

const phrase = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PHRASES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, ' ')) },
);
const time = fc.constantFrom(...TIMES);
const heading = fc.tuple(fc.constantFrom(...HEADINGS), fc.constantFrom(...PARTS)).map(([write, name]) => write(name));
const item = fc
  .tuple(
    fc.constantFrom(...MARKERS),
    fc.option(time, { nil: '' }),
    fc.constantFrom(' ', ' - ', ': ', ' – '),
    phrase,
    fc.constantFrom('', '\n  wrapped on', '\n\n  further', '  \nbroken'),
  )
  .map(([marker, at, separator, words, rest]) => `${marker}${at === '' ? '' : `**${at}**${separator}`}${words}${rest}`);
const labelled = fc
  .tuple(
    fc.constantFrom('', '- ', '  - ', '> '),
    fc.constantFrom(
      (name: string) => `**${name}:** `,
      (name: string) => `**${name}**: `,
      (name: string) => `${name}: `,
    ),
    fc.constantFrom(...LABELS),
    phrase,
  )
  .map(([marker, write, name, words]) => `${marker}${write(name)}${words}`);
const table = fc
  .tuple(
    fc.constantFrom(
      '|Time|Event|\n|---|---|\n',
      '| Time | Event | Who |\n|:-|-:|-|\n',
      'Time | Event\n--- | ---\n',
      '',
    ),
    fc.array(fc.tuple(time, phrase), { maxLength: 4 }),
  )
  .map(([head, rows]) => `${head}${rows.map(([at, words]) => `| ${at} | ${words} |`).join('\n')}`);
const html = fc
  .tuple(
    fc.constantFrom(
      '<ul>',
      '<ol><li>',
      '<table><tr><td>',
      '<p>',
      '<div',
      '<pre>',
      '<details><summary>',
      '<script>',
      '<!--',
      '</ul>',
    ),
    fc.array(
      fc.tuple(fc.constantFrom('<li>', '<br>', '</td><td>', '</li>', '</p><p class="a', '\n', '</pre>', '-->'), phrase),
      { maxLength: 3 },
    ),
  )
  .map(([open, rest]) => `${open}${rest.map(([tag, words]) => `${tag}${words}`).join('')}`);
const fence = fc
  .tuple(fc.constantFrom('```', '~~~', '````sh', '    '), phrase, fc.constantFrom('\n```', '\n~~~', '\n````', ''))
  .map(([open, words, close]) => `${open}\n${words}${close}`);
const piece = fc.oneof(
  { weight: 4, arbitrary: heading },
  { weight: 5, arbitrary: item },
  { weight: 3, arbitrary: labelled },
  { weight: 2, arbitrary: phrase },
  table,
  html,
  fence,
  fc.constantFrom(
    '---',
    '***',
    '===',
    '[1]: https://x.test',
    '<br>',
    '\\',
    '<!-- failonce-disable timeline-brief -->',
    '<<<<<<< HEAD',
  ),
);
const front = fc.constantFrom(
  '',
  '',
  '',
  '---\nseverity: SEV-1\nservices: [checkout-api, "a: b"]\nzone: UTC\n---\n',
  '---\na: [1\n---\n',
  '---\nservices:\n  - x\n  - {a: b}\nauthors: a@b.c # why\nkind: practice\n...\n',
  '---\nopen: yes\n',
  '\n',
  '\ufeff',
  '\ufeff---\nzone: "\\u00e9"\n---\n',
);
/** A document whose lines end with LF. */
const document = fc
  .tuple(front, fc.array(fc.tuple(piece, fc.constantFrom('\n', '\n', '\n\n', '\n \n', '\n\n\n')), { maxLength: 14 }))
  .map(([head, pieces]) => head + pieces.map(([text, gap]) => text + gap).join(''));
const anything = fc.oneof(
  { weight: 6, arbitrary: document },
  { weight: 2, arbitrary: document.map((text) => text.replaceAll('\n', '\r\n')) },
  { weight: 1, arbitrary: document.map((text) => text.replaceAll('\n', '\r')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(document, fc.nat(), fc.nat())
      .map(([text, from, to]) => text.slice(from % (text.length + 1), to % (text.length + 1))),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...'#*_-+>|`~<>/!=[]()&;:.,@^\\"\'%0129 \n\r\tabT'), maxLength: 300 }),
  },
);

/** Calls `found` with every span below `value`, and every text. */
function walk(
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
function placeless(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'span' ? undefined : each)) ?? 'null');
}

/** Everything that is read and judged, with its places. */
function whole(read: Postmortem, judged: Report): string {
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

describe('any document', () => {
  it('is judged, and every place lies inside it', { timeout }, () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = parse(text);
        const judged = check(read);
        const inside = (span: Span, path: string): void => {
          if (
            !(
              Number.isInteger(span.start) &&
              Number.isInteger(span.end) &&
              span.start >= 0 &&
              span.start <= span.end &&
              span.end <= text.length
            )
          ) {
            throw new Error(`${path}: ${span.start} to ${span.end} is no span of ${text.length} characters`);
          }
        };
        const placed = (each: Text, path: string): void => {
          let last = each.span.start;
          for (let at = 0; at < each.plain.length; at++) {
            const place = each.sourceAt(at);
            if (place < last || place > each.span.end)
              throw new Error(`${path}: character ${at} stands at ${place}, behind ${last} of ${each.span.end}`);
            last = place;
          }
        };
        walk(read, 'document', inside, placed);
        walk(judged, 'report', inside, placed);
      }),
      options,
    );
  });

  it('has findings whose line and column agree with their place', { timeout }, () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { span, line, column } of checkText(text).findings) {
          const before = text.slice(0, span.start).split(/\r\n|\n|\r(?!\n)/);
          expect([line, column]).toEqual([before.length, (before.at(-1) as string).length + 1]);
        }
      }),
      options,
    );
  });

  it('is judged alike whatever was judged before', { timeout }, () => {
    fc.assert(
      fc.property(anything, anything, (text, other) => {
        const first = parse(text);
        const once = whole(first, check(first));
        checkText(other);
        const second = parse(text);
        expect(whole(second, check(second)) === once).toBe(true);
        expect(whole(first, check(first)) === once).toBe(true);
      }),
      options,
    );
  });

  it('is judged alike with either line ending', { timeout }, () => {
    fc.assert(
      fc.property(document, (text) => {
        const lf = checkText(text);
        const crlf = checkText(text.replaceAll('\n', '\r\n'));
        const verdicts = (report: Report) => report.requirements.map(({ id, met }) => `${id} ${met}`);
        const places = (report: Report) =>
          report.findings.map(({ id, message, line, column }) => `${line}:${column} ${id} ${message}`);
        expect(verdicts(crlf)).toEqual(verdicts(lf));
        expect(placeless(crlf.facts)).toEqual(placeless(lf.facts));
        expect(crlf.words).toBe(lf.words);
        expect(places(crlf).toSorted()).toEqual(places(lf).toSorted());
      }),
      options,
    );
  });
});

describe('an edit', () => {
  const cut = fc.tuple(
    fc.nat(),
    fc.nat({ max: 40 }),
    fc.oneof(phrase, heading, fc.constant(''), fc.string({ unit: 'binary', maxLength: 8 })),
  );

  it('touches its span alone, and the text then reads as if it were new', { timeout }, () => {
    fc.assert(
      fc.property(anything, fc.array(cut, { minLength: 1, maxLength: 4 }), (text, cuts) => {
        const read = parse(text);
        let at = 0;
        const edits: TextEdit[] = [];
        for (const start of cuts.map(([from]) => from % (text.length + 1)).toSorted((a, b) => a - b)) {
          const [, length, words] = cuts[edits.length] as [number, number, string];
          const span = { start: Math.max(at, start), end: Math.min(text.length, Math.max(at, start) + length) };
          edits.push({ span, text: words });
          at = span.end;
        }
        const edited = applyEdits(read.source, edits.toReversed());
        let expected = text;
        for (const { span, text: words } of edits.toReversed())
          expected = expected.slice(0, span.start) + words + expected.slice(span.end);
        // Insertions at one place stay in the order given, which was turned round: only their order may differ.
        const ordered = edits.every(
          ({ span }, index) => index === 0 || span.start > (edits[index - 1]?.span.end as number),
        );
        if (ordered) expect(edited).toBe(expected);
        const again = parse(edited);
        const fresh = parse(Array.from({ length: edited.length }, (_, index) => edited[index]).join(''));
        expect(whole(again, check(again)) === whole(fresh, check(fresh))).toBe(true);
      }),
      options,
    );
  });

  it('of a task leaves every other measure and all parts as they were', { timeout }, () => {
    const tasks = fc.array(
      fc.tuple(
        fc.constantFrom('- ', '- [ ] ', '* [x] ', '1. '),
        fc.constantFrom(
          'Add an alert for the end date',
          'Write **the** runbook',
          'Renew `certbot` (@lee)',
          'Patch [it](https://x.test/a)',
        ),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(tasks, fc.nat(), fc.constantFrom('\n', '\r\n'), fc.boolean(), (items, which, eol, checked) => {
        const text = [
          '# Down',
          '',
          '## Corrective and Preventative Measures',
          ...items.map(([marker, words]) => marker + words),
          '',
        ].join(eol);
        const read = parse(text);
        const index = which % read.measures.length;
        const measure = read.measures[index];
        if (measure === undefined) throw new Error('no measures');
        let edited = text;
        for (const edit of [
          (at: Postmortem) =>
            setTaskAnnotation(at.source, at.measures[index] as typeof measure, {
              owner: 'kim',
              due: { year: 2026, month: 3, day: 1 },
            }),
          (at: Postmortem) => setMark(at.source, at.measures[index] as typeof measure, 't1'),
          (at: Postmortem) => setTaskBox(at.source, at.measures[index] as typeof measure, checked),
        ]) {
          const now = parse(edited);
          edited = applyEdits(now.source, edit(now));
        }
        const now = parse(edited);
        expect(now.parts.map(({ role }) => role)).toEqual(read.parts.map(({ role }) => role));
        expect(now.measures.map((each) => each.text.plain)).toEqual(read.measures.map((each) => each.text.plain));
        expect(now.measures[index]).toMatchObject({
          mark: { value: 't1' },
          annotation: { owner: { value: 'kim' }, due: { value: { month: 3 } } },
        });
        const others = (from: Postmortem) =>
          from.measures.filter((_, at) => at !== index).map((each) => from.source.slice(each.span));
        expect(others(now)).toEqual(others(read));
      }),
      options,
    );
  });
});
