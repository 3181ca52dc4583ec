/** What a document may be at the most before it is refused: everything below is judged within a second. */
export const ADVERSARIAL_SIZE: number = 256 * 1024;

const SIGNS = [
  ...' \t:*[]<>(){}|`~#-=+_.,;!?&@^%/\\"\'019aéß中\u0000',
  '\r',
  '\n',
  '\r\n',
  '\u0301',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\ud83d',
  '\udc00',
  '\u{1f525}',
];

/** Written again and again without a line break: giant lines. */
const STRETCHES = [
  'a ',
  'word ',
  'x'.repeat(200),
  'a@',
  'a@a.',
  'a.',
  '1.',
  '1:',
  '1,000 ',
  '12:30 ',
  '12:30',
  '12:30-',
  '12:30 UTC ',
  '9am ',
  '0900 ',
  '14h34 ',
  'T+1 ',
  '+1',
  '2024-',
  '2024-01-01 ',
  '1 January ',
  '1 hour, ',
  '2 hours and 30 minutes and ',
  'UTC+',
  'GMT+2 ',
  'and and ',
  'because of the ',
  'users ',
  '50% of users ',
  'the database failed because ',
  'escalated to ',
  'Mr. ',
  'e.g. ',
  '... ',
  '[not yet known] ',
  '^c1 ',
  '(@a, due 2024-01-01) ',
  'due 2024-01-01, ',
  '**a',
  '*a _b ',
  '**x:** y ',
  '`a`',
  '``a`',
  '[a](',
  '[a](b)',
  '[a][b]',
  '![',
  '](',
  '<a',
  '<a href="',
  '<b>x</b>',
  '<!--',
  '-->',
  '</',
  '<https://',
  'http://a.b/',
  '&#',
  '&amp;',
  '&#120;',
  '&nope;',
  '<!-- private -->',
  '\\*',
  'a-b',
  'a_b ',
  'a/b ',
  'e\u0301',
] as const;

/** Written again and again, each time with its line break: many blocks. */
const LINES = [
  // One sentence over many lines, full of figures.
  '1.5%\n',
  '1.5%\r',
  '50 percent x:y\n',
  'x\n\n',
  'x\r',
  'x\ny\n',
  '# x\n',
  '#\n',
  '## Timeline\n',
  'x\n===\n',
  'x\n---\n',
  '**x**\n',
  'Timeline\n',
  '- x\n',
  '* x\n1. x\n+ x\n- [ ] x\n2) x\n',
  '•x\n',
  '- ## ',
  '- - ',
  '> - ',
  '> > x\n',
  'x: ',
  'x: y\n',
  '**x:** y\n',
  '- a: b\n',
  '|x|\n',
  '|x|\r',
  '|a|b|\n|-|-|\n',
  '    x\n',
  '\tx\n',
  '```\n',
  '~~~\nx\n',
  '---\n',
  '[a]: b\n',
  'a <!-- b\n',
  '<li>x\n',
  '<ul><li>',
  '<table><tr><td>x',
  '<h2>x</h2>',
  '<p a="\n',
  '<br>',
  '<pre>\n',
  '<script>',
  '<details><summary>x\n',
  '<<<<<<< HEAD\n',
  'TODO\n\n',
] as const;

const PARTS = ['Issue Summary', 'Timeline', 'Root Cause and Resolution', 'Corrective and Preventative Measures'];
/** Plausible lines, far too many of them in one part. */
const CROWDS = [
  '- 12:30 Detected: an alert fired. The team was paged.\n',
  '**Impact:** Users saw errors from 12:30 to 12:40 UTC.\n',
  '| 12:30 | Detected by monitoring |\n',
  '12:30 The API was down because the disk was full.\n\n',
  '### 12:30\nRolled back; the errors stayed.\n',
  'The Foo API was down, and 50% of users could not order. ',
  '- [ ] Add an alert (@maria, due 2026-03-01, for ^c1, https://x.test) ^t1\n',
];

/** Texts that nobody writes but somebody sends, each of `size` characters or close to it. */
export function adversarialTexts(size: number = ADVERSARIAL_SIZE): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const again = (unit: string, head = ''): string =>
    head + unit.repeat(Math.ceil(size / unit.length)).slice(0, size - head.length);
  /** `line(0)`, `line(1)` … until there is enough. */
  const series = (line: (index: number) => string, head = ''): string => {
    let text = head;
    for (let index = 0; text.length < size; index++) text += line(index);
    return text.slice(0, size);
  };
  const random = (signs: string): string => {
    const next = randomNumbers(signs.length);
    return series(() => signs[next(signs.length)] as string);
  };

  for (const unit of [...SIGNS, ...STRETCHES, ...LINES])
    texts.set(`${JSON.stringify(unit).slice(0, 40)} again and again`, again(unit));
  for (const part of PARTS)
    for (const unit of CROWDS)
      texts.set(`${part}: ${JSON.stringify(unit).slice(0, 40)}`, again(unit, `# T\n\n## ${part}\n`));

  texts.set(
    'quotes, each line deeper',
    series((index) => `${'>'.repeat(index)} x\n`),
  );
  texts.set('quotes, 10,000 deep', again('x ', `${'> '.repeat(9_000)}x\n`));
  texts.set(
    'lists, each item deeper',
    series((index) => `${' '.repeat(2 * index)}- x\n`),
  );
  texts.set(
    'timeline, each event deeper',
    series((index) => `${' '.repeat(2 * index)}- 12:30 x\n`, '## Timeline\n'),
  );
  texts.set('<ul>, 10,000 deep', again('y ', '<ul><li>x'.repeat(10_000)));
  texts.set('<ul>, 10,000 deep and closed', '<ul><li>x'.repeat(10_000) + '</li></ul>'.repeat(10_000));
  texts.set('table of many columns', `|${'a|'.repeat(size / 4)}\n|${'-|'.repeat(size / 4)}`);
  texts.set(
    'table of 1,000 columns',
    again(`|${'b|'.repeat(1_000)}\n`, `|${'a|'.repeat(1_000)}\n|${'-|'.repeat(1_000)}\n`),
  );
  texts.set('table of many rows', again('|12:30|x|\n', '## Timeline\n|Time|Event|\n|-|-|\n'));
  texts.set(
    'many headings, all different',
    series((index) => `# heading ${index}\n`),
  );
  texts.set(
    'many labels, all different',
    series((index) => `**Label ${index}:** value ${index}\n`),
  );
  texts.set(
    'many words, all different',
    series((index) => `w${index.toString(36)} `),
  );
  texts.set(
    'many services',
    series((index) => `The Foo${index} API was down. `, '## Issue Summary\n'),
  );
  texts.set(
    'many references',
    series((index) => `[a${index}]: https://x.test/${index}\n`),
  );
  texts.set(
    'backticks, one more each time',
    series((index) => `${'`'.repeat(index)} `),
  );
  texts.set(
    'fences, one sign more each time',
    series((index) => `${'`'.repeat((index % 700) + 3)}\n`),
  );
  texts.set(
    'timeline, minute by minute',
    series((index) => `- ${clock(index)} x\n`, '## Timeline\n'),
  );
  texts.set('front matter, huge', `${again('key: value\n', '---\n')}\n---\n`);
  texts.set('front matter, all keys different', `${series((index) => `k${index}: v\n`, '---\n')}\n---\n`);
  texts.set('front matter, never closed', again('key: value\n', '---\n'));
  texts.set(
    'front matter, nested',
    series((index) => `${' '.repeat(index)}k:\n`, '---\n'),
  );
  texts.set('front matter, open brackets', `${again('[', '---\na: ')}\n---\n`);
  texts.set('front matter, open braces', `${again('{a: ', '---\na: ')}\n---\n`);
  texts.set('front matter, open quote', `${again('\\', '---\na: "')}\n---\n`);
  texts.set('front matter, many services', `${again('  - a\n', '---\nservices:\n')}---\n`);
  texts.set(
    'front matter, aliases of aliases',
    `${series((index) => `a${index}: &a${index} [*a${index - 1},*a${index - 1},*a${index - 1}]\n`, '---\n')}---\n`,
  );
  texts.set('bytes at random', random(String.fromCharCode(...Array.from({ length: 256 }, (_, code) => code))));
  texts.set('signs at random', random('*_[]()<>|`#-+:.&!\\\n ~=>"\'ab12 '));
  texts.set('digits at random', random('0123456789:.-+ apmUTCGhT\n/,'));
  texts.set(
    'UTF-16 at random',
    random(String.fromCharCode(...Array.from({ length: 4_096 }, (_, index) => index * 16 + 3))),
  );
  return texts;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The same numbers each time, below the limit asked for. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
}
