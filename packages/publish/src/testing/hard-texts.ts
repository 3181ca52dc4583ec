const word = 'W'.repeat(600);
const row = (cell: string): string => `|${Array.from({ length: 40 }, (_, at) => `${cell}${at}`).join('|')}|`;
const events = Array.from(
  { length: 100 },
  (_, at) =>
    `- **${String(9 + Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}** Event ${at}.`,
);

/** Texts that every output has to bear, each with what it is. */
export const HARD_TEXTS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a title alone', '# A'],
  ['other scripts and signs', '# Привет 你好 مرحبا 🚒👩‍👩‍👧\n\nעברית ไทย हिन्दी \u0000 \ufffd \u202e x\n'],
  [
    'a word of 600 letters',
    `# ${word}\n\n${word} **${word}** \`${word}\`\n\n- ${word}\n\n> ${word}\n\n~~~\n${word}\n~~~\n`,
  ],
  [
    'a table of 40 columns',
    `# A\n\n${row('Name')}\n${row('-').replaceAll(/\d/g, '')}\n${row('value')}\n${row(word.slice(0, 60))}\n`,
  ],
  ['100 events', `# A\n\n## Timeline\nAll times in UTC.\n${events.join('\n')}\n`],
  ['headings out of order', '# A\n\n##### Deep\n\n## Two\n\n#### Four\n\n# One\n'],
  [
    'lists in lists, quotes in lists',
    `# A\n\n${Array.from({ length: 30 }, (_, at) => `${'  '.repeat(at)}- ${at}`).join('\n')}\n\n1. > > > x\n   - y\n`,
  ],
  ['empty things', '# A\n\n-\n\n>\n\n|  |\n|--|\n\n```\n```\n\n## \n\n[](x) ![](y) ** **\n\n---\n'],
  [
    'links that lead nowhere',
    '# A\n\n[a](javascript:alert(1)) [b](#c) [d](other.md) <https://e.example/?q=1&r=%> [f](http://[)\n',
  ],
];
