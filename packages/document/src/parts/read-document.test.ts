import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Source } from '../source.ts';
import { readTimeline } from '../timeline/read-timeline.ts';
import { readDocument } from './read-document.ts';

const runs = Number(process.env['FAILONCE_RUNS'] ?? 300);

const summary =
  'The bookshop was unreachable from 9:00 to 10:30 GMT and 70% of the readers saw a blank page, because a certificate had expired.';
const events = [
  '9:00 GMT - The certificate ended.',
  '9:10 GMT - Pingdom alerted the engineer on call.',
  '9:40 GMT - The DNS was suspected, in vain.',
  '10:30 GMT - A new certificate was installed.',
];
const cause = 'The certificate had expired because nobody renewed it. We issued a new one with certbot.';
const tasks = ['Renew certificates automatically.', 'Add an alert 30 days before the end.'];

function list(lines: readonly string[], before = '- ', after = '\n'): string {
  return lines.map((line) => `${before}${line}`).join(after);
}

/** A document whose headings wear `dress`. */
function dressed(dress: (name: string) => string, gap = '\n'): string {
  return [
    `# The bookshop\n\n${dress('Issue Summary')}${gap}${summary}`,
    `${dress('Timeline')}${gap}${list(events)}`,
    `${dress('Root cause and resolution')}${gap}${cause}`,
    `${dress('Corrective and preventative measures')}${gap}${list(tasks)}`,
  ].join('\n\n');
}

function roles(markdown: string): string[] {
  const all = readDocument(new Source(markdown), 0).parts.map((part) => part.role as string);
  return all.filter((role, i) => role !== 'title' && role !== all[i - 1]);
}

function entries(markdown: string): number {
  const source = new Source(markdown);
  return readTimeline(source, readDocument(source, 0).parts).entries.length;
}

const set = ['summary', 'timeline', 'cause-resolution', 'measures'];

describe('headings in any dress', () => {
  test.each([
    ['- **', '**'],
    ['* ', ':'],
    ['+ ', ''],
    ['• ', ''],
    ['_', '_'],
    ['*', ':*'],
    ['`', '`'],
    ['"', '"'],
    ['“', '”'],
    ['(', ')'],
    ['[', ']'],
    ['**[', ']**'],
    ['=== ', ' ==='],
    ['--- ', ' ---'],
    ['-- ', ' --'],
    ['--> ', ' <--'],
    ['*** ', ' ***'],
    ['/* ', ' */'],
    ['// ', ''],
    ['####### ', ''],
    ['h2. ', ''],
    ['#1 ', ''],
    ['1️⃣ ', ''],
    ['Part 1: ', ''],
    ['Slide 2 - ', ''],
    ['II. ', ' -'],
    ['', '...'],
    ['🔥 ', ' 🔥'],
    ['**', ':**&nbsp;'],
    ['\u00a0\u00a0', '\u00a0'],
    ['<b>', '</b>'],
    ['<u>', ':</u>'],
    ['<p><strong>', '</strong></p>'],
    ['<div class="title"><span>', '</span></div>'],
    ['<font size="5">', '</font>'],
    ['<details><summary>', '</summary>'],
    ['<center><big>', '</big></center>'],
    ['<aside>\n💡 ', '\n\n</aside>'],
    ['## ', ' of the bookshop on the 4th of June'],
    ['+------+\n| ', ' |\n+------+'],
  ])('%j … %j', (left, right) => {
    expect(roles(dressed((name) => left + name + right))).toEqual(set);
    expect(roles(dressed((name) => left + name + right, '\n\n'))).toEqual(set);
  });

  test('every heading in another dress', () => {
    expect(
      roles(
        `ISSUE SUMMARY\n${summary}\n\n<b>Timeline</b>\n${list(events)}\n\n_Root cause and resolution_\n\n${cause}\n\n4) Corrective measures -\n${list(tasks)}`,
      ),
    ).toEqual(set);
  });

  test('names of their own in plain lines', () => {
    expect(
      roles(
        `Quick summary\n\n${summary}\n\nHow it unfolded\n\n${list(events)}\n\nWhy it happened\n\n${cause}\n\nHow we prevent this from happening again\n\n${list(tasks)}`,
      ),
    ).toEqual(['summary', 'timeline', 'cause', 'measures']);
  });

  test('a heading that goes on in its line', () => {
    expect(
      roles(
        `## Issue Summary ${summary}\n## Timeline ${events.join(' ')}\n## Root cause and resolution ${cause}\n## Corrective measures ${tasks.join(' ')}`,
      ),
    ).toEqual(set);
  });
});

describe('documents that are wrapped', () => {
  const plain = dressed((name) => name);
  const rows = (row: (name: string, words: string) => string) =>
    [
      row('Issue Summary', summary),
      row('Timeline', events.join('<br>')),
      row('Root cause and resolution', cause),
      row('Corrective measures', list(tasks, '- ', '<br>')),
    ].join('\n');

  test.each([
    ['a fence', `# Mine\n\n\`\`\`text\n${plain}\n\`\`\``],
    ['a fence around Markdown', `\`\`\`markdown\n${dressed((name) => `## ${name}`)}\n\`\`\``],
    ['<pre>', `<pre>\n${plain}\n</pre>`],
    ['quotes', plain.replaceAll(/^/gm, '> ')],
    ['a table', `| Section | Text |\n|---|---|\n${rows((name, words) => `| ${name} | ${words} |`)}`],
    ['an HTML table', `<table>${rows((name, words) => `<tr><th>${name}</th><td>${words}</td></tr>`)}</table>`],
    [
      'an HTML table of one column',
      `<table>${rows((name, words) => `<tr><td>${name}</td></tr><tr><td>${words}</td></tr>`)}</table>`,
    ],
    ['a definition list', `<dl>${rows((name, words) => `<dt>${name}</dt>\n<dd>${words}</dd>`)}</dl>`],
    ['nested lists', `<ul>${rows((name, words) => `<li><b>${name}</b><ul><li>${words}</li></ul></li>`)}</ul>`],
    ['numbered labels', rows((name, words) => `1. ${name}: ${words}`)],
  ])('in %s', (_, markdown) => {
    expect(
      roles(markdown)
        .slice(0, 4)
        .map((role) => role.replace(/^cause$/, 'cause-resolution')),
    ).toEqual(set);
  });

  test('events keep their lines in tables and fences', () => {
    expect(entries(`\`\`\`\n${plain}\n\`\`\``)).toBe(4);
    expect(entries(`| A | B |\n|---|---|\n${rows((name, words) => `| ${name} | ${words} |`)}`)).toBe(4);
  });
});

describe('what is missing stays missing', () => {
  test('a table of contents opens nothing', () => {
    const contents = '- [Issue Summary](#a)\n- [Timeline](#b)\n- [Root cause](#c)\n- [Corrective measures](#d)\n';
    expect(roles(`# Bookshop\n\n${contents}\n## Issue Summary\n\n${summary}`)).toEqual(['summary']);
    expect(roles(`# Bookshop\n\n${contents}\n${dressed((name) => `*${name}*`)}`)).toEqual(set);
  });

  test.each([
    ['a log in a fence', `## Issue Summary\n${summary}\n\n\`\`\`\n10:00 error\n10:01 error\n10:02 error\n\`\`\``],
    ['a table of facts', `## Issue Summary\n| What | Value |\n|---|---|\n| Duration | 2 h |\n| Root cause | a disk |`],
    ['an item among others', `## Issue Summary\n${summary}\n- Down for an hour\n- timeline\n- Up again`],
    ['prose', `## Issue Summary\n${summary} The timeline of it is long. Measures were taken.`],
  ])('%s', (_, markdown) => {
    expect(roles(markdown)).toEqual(['summary']);
  });

  test('a conclusion behind the measures is no cause', () => {
    expect(
      roles(
        `## Summary\n${summary}\n\n## Timeline\n${list(events)}\n\n## Measures\n${list(tasks)}\n\n## Conclusion\n${cause} ${cause}`,
      ),
    ).toEqual(['summary', 'timeline', 'measures', 'other']);
  });
});

describe('parts that only their content tells', () => {
  test('a run of times is the timeline', () => {
    expect(roles(`# Bookshop\n\n${summary}\n\n${list(events)}\n\n## Root cause\n${cause}`)).toEqual([
      'timeline',
      'cause',
    ]);
  });

  test('a conclusion that explains stands for the cause', () => {
    expect(
      roles(`## Summary\n${summary}\n\n## Timeline\n${list(events)}\n\n## Summation\n${cause} ${cause}`).at(-1),
    ).toBe('cause-resolution');
  });
});

test('no text throws, and every part lies in it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<b>Timeline</b>', '=== Root cause ===', '```', '<pre>', '| Timeline | 10:00 |', '- **Measures**'),
    fc.constantFrom('<table><tr><td>', '</td></tr>', '<li>', '<br>', '~~~~', '## Timeline 10:00 ', '\n', ' ', '> '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const { span } of readDocument(new Source(text), 0).parts) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: runs },
  );
});
