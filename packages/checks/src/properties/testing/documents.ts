import fc from 'fast-check';

/** Documents of realistic pieces, and texts of any characters. */
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

export const phrase = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PHRASES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, ' ')) },
);
const time = fc.constantFrom(...TIMES);
export const heading = fc
  .tuple(fc.constantFrom(...HEADINGS), fc.constantFrom(...PARTS))
  .map(([write, name]) => write(name));
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
export const piece = fc.oneof(
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
export const document = fc
  .tuple(front, fc.array(fc.tuple(piece, fc.constantFrom('\n', '\n', '\n\n', '\n \n', '\n\n\n')), { maxLength: 14 }))
  .map(([head, pieces]) => head + pieces.map(([text, gap]) => text + gap).join(''));
export const anything = fc.oneof(
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
