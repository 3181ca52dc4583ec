import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicRules } from './public-rules.ts';
import { publicText } from './public-text.ts';

const picture = `picture-${'0a'.repeat(16)}.png`;
const rules = publicRules(
  {
    names: new Map([
      ['gateway-2', 'a gateway'],
      ['Project Zanzibar', 'the project'],
    ]),
    people: ['Maria Lopez', 'quillon.ferrante@example.com', 'Will Okonkwo'],
    links: ['status.example.com', 'github.com/acme/public'],
    keepTasks: false,
  },
  { teams: ['Team Wombatistan', 'payments'], picture: (address) => (address === 'graph.png' ? picture : undefined) },
);
const shown = (text: string) => publicText(text, rules).markdown;

describe('the public version of a text', () => {
  it.each([
    // Passages and comments
    ['Down <!-- private -->for ACME<!-- /private --> for an hour.\n', 'Down for an hour.\n'],
    ['Down.\n\n<!-- private -->\nOnly ACME.\n\n- and Umbrella\n<!-- /private -->\n\nUp.\n', 'Down.\n\nUp.\n'],
    ['Down.\n\n<!-- private -->\nOnly ACME.\n', 'Down.\n'],
    ['a <!-- private -->b <!-- private -->c<!-- /private --> d<!-- /private --> e\n', 'a e\n'],
    ['Down <!-- ask ACME --> again.\n', 'Down again.\n'],
    ['Down<!<!-- a -->-- b --> again.\n', 'Down again.\n'],
    ['Down.\n\n<!-- never closed\n\nACME\n', 'Down.\n'],
    ['- one\n- <!-- private -->two<!-- /private -->\n- three\n', '- one\n- three\n'],
    ['- **09:02** <!-- private -->two<!-- /private -->\n- three\n', '- three\n'],
    ['- **Customers:** <!-- private -->ACME<!-- /private -->\n- three\n', '- three\n'],
    ['# A\n\n## B\n<!-- private -->x<!-- /private -->\n\n## C\n\nd\n', '# A\n\n## C\n\nd\n'],
    ['| a | b |\n| - | - |\n| <!-- private -->x | y<!-- /private --> |\n\nz\n', 'z\n'],
    ['```\na <!-- private -->b<!-- /private -->\n```\n', '```\na\n```\n'],
    ['x\n\n<!-- private -->\n```\nb\n<!-- /private -->\n```\n\ny\n', 'x\n\ny\n'],
    // Front matter
    ['---\nservices: [a]\n---\n# T\n', '# T\n'],
    ['---\nzone: UTC\nnote: x\n  y\nseverity: SEV-1\n---\n# T\n', '---\nzone: UTC\nseverity: SEV-1\n---\n# T\n'],
    // People
    [
      'Maria Lopez’s fix, LOPEZ, m. lopez, Lopez, Maria.\n',
      'An engineer’s fix, an engineer, an engineer, an engineer.\n',
    ],
    ['Then Will restarted it. Will it hold? It will.\n', 'Then an engineer restarted it. Will it hold? It will.\n'],
    ['Ask @ada or quillon: Quillon Ferrante knows.\n', 'Ask an engineer or an engineer: An engineer knows.\n'],
    [
      '# T\n\nThen Femi Adeyemi joined; Adeyemi knew.\n\n## Measures\n### Tasks\n- [ ] Add it (@femi, due 2026-03-01)\n',
      '# T\n\nThen an engineer joined; an engineer knew.\n',
    ],
    [
      'It fell, which Wanjiru Kamau saw. Wanjiru mended it.\n',
      'It fell, which an engineer saw. An engineer mended it.\n',
    ],
    [
      'At 9 Eastern Standard Time the Google Cloud console was slow.\n',
      'At 9 Eastern Standard Time the Google Cloud console was slow.\n',
    ],
    ['**Authors:** Nobody Known\n\nText.\n', 'Text.\n'],
    ['Mail jo@shop.se.\n', 'Mail [address left out].\n'],
    ['lodash@4.17.21 and image@2x.png\n', 'lodash@4.17.21 and image@2x.png\n'],
    // Names
    ['The gateway-2, `GATEWAY_2` and gateway-23.\n', 'The gateway, `a gateway` and gateway-23.\n'],
    ['Gate**way-2** fell.\n', '**A gateway** fell.\n'],
    ['**Gate**way-2 fell.\n', '**A gateway** fell.\n'],
    ['project\nzanzibar and ProjectZanzibar\n', 'the project and the project\n'],
    ['Escalated to Wombatistan and payments.\n', 'Escalated to a team and payments.\n'],
    // Addresses
    ['See [the graph](https://g.corp/d/1 "Title") at https://g.corp/x.\n', 'See the graph at [address left out].\n'],
    ['See [it](https://status.example.com/1 "Title").\n', 'See [it](https://status.example.com/1).\n'],
    [
      '[a](https://github.com/acme/public/x) [b](https://github.com/acme/infra)\n',
      '[a](https://github.com/acme/public/x) b\n',
    ],
    ['[x](../intern/plan.md) and [y][z]\n\n[z]: /plan "Title"\n', 'x and y\n'],
    [
      'From 10.3.2.17:80 to 2a01:4f8::2, 00:1b:44:11:3a:b7 and db-1.shop.internal at 09:02:15.\n',
      'From [address left out] to [address left out], [address left out] and [address left out] at 09:02:15.\n',
    ],
    ['It listens on 127.0.0.1 and ::1; std::move.\n', 'It listens on 127.0.0.1 and ::1; std::move.\n'],
    ['We lost data: 12 orders. In Slack: nobody knew.\n', 'We lost data: 12 orders. In Slack: nobody knew.\n'],
    ['A data:text/plain;base64,SGVsbG8= and slack://channel?id=1\n', 'A [address left out] and [address left out]\n'],
    [
      'Call +49 30 1234567, (030) 123 4567 or +1-415-555-0100.\n',
      'Call [address left out], [address left out] or [address left out].\n',
    ],
    [
      'At +02:00 it grew by +1,340 to (0.5) 12345 from UTC+2 2026-02-14 09:02.\n',
      'At +02:00 it grew by +1,340 to (0.5) 12345 from UTC+2 2026-02-14 09:02.\n',
    ],
    ['Told in #inc-checkout of PR #812, #payments.\n', 'Told in [address left out] of PR #812, #payments.\n'],
    // Notes, pictures, marks, secrets, markup
    ['A[^1] b\n\n[^1]: Note\n    more\n\nc\n', 'A b\n\nc\n'],
    ['![Maria](graph.png "Title")\n', `![An engineer](${picture})\n`],
    ['a ![x](other.png) b\n', 'a b\n'],
    ['It expired. ^c1\n', 'It expired.\n'],
    ['DB_PASSWORD=cor4rect-horse\n', 'DB_PASSWORD=[secret left out]\n'],
    ['a <b title="x">b</b> <script>c</script> <span hidden>d</span> <i>e</i>\n', 'a <b>b</b> <i>e</i>\n'],
    ['``` js secret words\nx\n```\n', '``` js\nx\n```\n'],
    ['a\u200bb  \nc \n', 'ab  \nc\n'],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  const measures =
    '# T\n\n## Measures\n### Improvements\n- Renew by machine. (@ada, for ^c1)\n### Tasks\n- [ ] Add it (@ada, due 2026-03-01) ^t1\n- Patch it\n\n## End\nx\n';

  it('leaves the tasks out, and keeps what can be improved', () => {
    expect(shown(measures)).toBe('# T\n\n## Measures\n### Improvements\n- Renew by machine.\n\n## End\nx\n');
  });

  it('keeps the tasks without who and when, where a company wants that', () => {
    expect(publicText(measures, { ...rules, keepTasks: true }).markdown).toBe(
      '# T\n\n## Measures\n### Improvements\n- Renew by machine.\n### Tasks\n- [ ] Add it\n- Patch it\n\n## End\nx\n',
    );
  });

  it('says of each thing that is left out where it stood, and why', () => {
    const text = 'Ask Maria <!-- x -->at 10.3.2.17.\n';
    const told = publicText(text, rules).leftOut.map(({ span, kind }) => [text.slice(span.start, span.end), kind]);
    expect(told).toEqual([
      ['Maria', 'person'],
      ['<!-- x -->', 'comment'],
      ['10.3.2.17', 'address'],
    ]);
  });
});

// What a planted string is dressed in: each still is the string for somebody who reads or decodes the text.
const dresses: Record<string, (name: string) => string> = {
  plain: (name) => name,
  upper: (name) => name.toUpperCase(),
  lower: (name) => name.toLowerCase(),
  percent: (name) => [...name].map((char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
  decimal: (name) => [...name].map((char) => `&#${char.charCodeAt(0)};`).join(''),
  hexadecimal: (name) => [...name].map((char) => `&#x${char.charCodeAt(0).toString(16)};`).join(''),
  bold: (name) => `${name.slice(0, 2)}**${name.slice(2, 4)}**${name.slice(4)}`,
  italic: (name) => `*${name.slice(0, 3)}*${name.slice(3)}`,
  code: (name) => `\`${name}\``,
  half: (name) => `${name.slice(0, 3)}\`${name.slice(3)}\``,
  broken: (name) => name.replace(/[ -]/, (sign) => (sign === ' ' ? '\n' : sign)),
  hidden: (name) => [...name].join('\u200b'),
  comment: (name) => `${name.slice(0, 3)}<!-- x -->${name.slice(3)}`,
  tag: (name) => `${name.slice(0, 3)}<b>${name.slice(3)}</b>`,
  link: (name) => `${name.slice(0, 3)}[${name.slice(3)}](https://x.example/)`,
  allowed: (name) => `${name.slice(0, 3)}[${name.slice(3)}](https://status.example.com/)`,
  escaped: (name) => name.replace('-', '\\-'),
};
/** Strings that are private by what they are. */
const sought = ['Maria Lopez', 'Quillon', 'gateway-2', 'project zanzibar', 'Wombatistan', 'Okonkwo'];
/** Strings that are private by where they stand. */
const hidden: ((word: string) => string)[] = [
  (word) => `<!-- private -->${word}<!-- /private -->`,
  (word) => `<!-- private -->\n\n- ${word}\n\n<!-- /private -->`,
  (word) => `<!-- ${word} -->`,
  (word) => `https://x.shop.se/${word}`,
  (word) => `${word}@shop.se`,
  (word) => `@${word}`,
  (word) => `DB_PASSWORD=${word}9!x`,
];
/** The same, but for code, where everybody sees them. */
const hiddenInProse: ((word: string) => string)[] = [
  (word) => `<b title="${word}">x</b>`,
  (word) => `<script>${word}</script>`,
  (word) => `[x](https://intern.corp/${word})`,
  (word) => `[x](/a "${word}")`,
  (word) => `![${word}](secret.png)`,
  (word) => `![x](${word}.png)`,
  (word) => `\n\n[x]: /y "${word}"\n\n`,
  (word) => `[^n]\n\n[^n]: ${word}\n\n`,
  (word) => `\n\n**Reviewers:** ${word}\n\n`,
  (word) => `\n\n- [ ] ${word} (due 2026-03-01)\n\n`,
  (word) => `\n\n## Tasks\n\n- Do ${word}\n\n## Next\n\n`,
  (word) => `\n\n\`\`\`sh ${word}\nls\n\`\`\`\n\n`,
];
const places: ((word: string) => string)[] = [
  (word) => word,
  (word) => `# ${word}`,
  (word) => `- **09:02** ${word} fell.`,
  (word) => `> ${word}`,
  (word) => `| a | b |\n| - | - |\n| x | ${word} |`,
  (word) => `- a\n  - ${word}\n\n    ${word}`,
  (word) => `[${word}](https://status.example.com/x)`,
  (word) => `[x](https://status.example.com/${word.replace(/\s/g, '+')})`,
  (word) => `**Impact:** ${word} fell.`,
  (word) => `<details><summary>${word}</summary></details>`,
];

const code: ((word: string) => string)[] = [(word) => `    ${word}`, (word) => `\`\`\`\n${word}\n\`\`\``];

/** A text with everything decoded that a reader may decode. */
function read(text: string): string {
  return text
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#x([0-9a-f]+);?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/<[^<>]*>|\]\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

type Writing = (word: string) => string;
const pairs = (hides: readonly Writing[], all: readonly Writing[]) =>
  fc.tuple(fc.constantFrom(...hides), fc.constantFrom(...all));
const squeezed = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const prose = fc.constantFrom(
  'It fell.',
  'At 09:02 all requests failed.',
  '## Heading',
  '- item',
  '1. item',
  '**Impact:** 38% failed',
  '',
  '***',
  '| a |',
  '> quoted',
  '[',
  '`',
  '<',
  '\\',
  '&',
  '%',
  '* ',
  '~~',
  '```',
);

describe('what is planted', () => {
  it('does not come out where it is a name, whatever it is dressed in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sought),
        fc.constantFrom(...Object.keys(dresses)),
        fc.constantFrom(...places, ...code),
        prose,
        prose,
        (name, dress, place, before, after) => {
          const text = `${before}\n\n${place((dresses[dress] as (name: string) => string)(name))}\n\n${after}\n`;
          expect(read(shown(text)), text).not.toContain(squeezed(name));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('does not come out where it stands in what is private', () => {
    fc.assert(
      fc.property(
        fc.oneof(pairs(hidden, [...places, ...code]), pairs(hiddenInProse, places)),
        prose,
        prose,
        ([hide, place], before, after) => {
          // Between two fences it is code, which everybody sees.
          fc.pre(before !== '```' || after !== '```');
          const word = 'kwyjibo7';
          const text = `${before}\n\n${place(hide(word))}\n\n${after}\n`;
          expect(read(shown(text)), text).not.toContain(word);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is the same once more, and never throws, on any text', () => {
    const piece = fc.oneof(
      prose,
      fc.constantFrom(
        ...sought,
        '<!--',
        '-->',
        '<!-- private -->',
        '<!-- /private -->',
        '](',
        '[x]: /y',
        '@',
        '---\n',
        '\n',
        '\n\n',
        '&#77;',
        '%4d',
        '^c1',
        ' for ',
        '"',
        '<b ',
        '<script>',
        '\r\n',
        '\t',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        const { markdown, leftOut } = publicText(text, rules);
        expect(publicText(markdown, rules)).toEqual({ markdown, leftOut: [] });
        let last = 0;
        for (const { span } of leftOut) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeLessThanOrEqual(text.length);
          last = span.end;
        }
      }),
      { numRuns: 3000 },
    );
  });
});

it.each([
  '<!-- ',
  '](',
  '[a](',
  '![a](b ',
  '**Maria',
  'Maria\n',
  'a@',
  'a.b.',
  '1.2.',
  'a:',
  '^c1 ',
  '`',
  '[a]: b\n',
  '<b ',
  '(',
  '\\',
  '- [ ] a\n',
  'http://x ',
])(
  'takes time by the length of a text of nothing but %j',
  (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(length / piece.length);
      const start = performance.now();
      publicText(text, rules);
      return performance.now() - start;
    };
    const once = time(15_000);
    // Four times as long: the square of it would be sixteen times.
    expect(time(60_000)).toBeLessThan(once * 10 + 500);
  },
  30_000,
);
