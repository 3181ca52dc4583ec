import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Source } from '../source.ts';
import type { Block } from './block.ts';
import { scanBlocks } from './scan.ts';

const runs = Number(process.env['FAILONCE_RUNS'] ?? 300);

function scan(markdown: string): Block[] {
  return scanBlocks(new Source(markdown), 0).blocks;
}

/** "h2 Words", "p Words", "- Words", "  - Words" (deeper), "| a / b", "code". */
function sketch(markdown: string): string[] {
  return scan(markdown).map((block) => {
    switch (block.kind) {
      case 'heading':
        return `h${block.level} ${block.text.plain}`;
      case 'paragraph':
        return `p ${block.text.plain}`;
      case 'item':
        return `${'  '.repeat(block.depth)}${block.marker} ${block.text.plain}`;
      case 'row':
        return `${block.header ? '‖' : '|'} ${block.cells.map((cell) => cell.plain).join(' / ')}`;
      default:
        return block.closed ? 'code' : 'open code';
    }
  });
}

describe('headings', () => {
  test.each([
    ['# One', ['h1 One']],
    ['###### Six ##', ['h6 Six']],
    ['##Timeline', ['h2 Timeline']],
    ['#Timeline#', ['h1 Timeline']],
    ['#214 was closed', ['p #214 was closed']],
    ['#devops #sre #postmortem', ['p #devops #sre #postmortem']],
    ['####### seven', ['p ####### seven']],
    ['Title\n=====', ['h1 Title']],
    ['Timeline\n---', ['h2 Timeline']],
    [
      'A long sentence about the outage of the shop that nobody had expected at all.\n---\nnext',
      ['p A long sentence about the outage of the shop that nobody had expected at all.', 'p next'],
    ],
    ['## 2. Root cause:', ['h2 Root cause']],
    ['<h2>Root <b>cause</b></h2><p>A disk.</p>', ['h2 Root cause', 'p A disk.']],
    ['<h1>\nWide\nopen\n</h1>', ['h1 Wide open']],
    ['**Timeline**', ['h1 Timeline']],
    ['# T\n__Summary:__\nWords.', ['h1 T', 'h2 Summary', 'p Words.']],
    ['***Root cause***:', ['h1 Root cause']],
    ['**1. Summary**', ['h1 Summary']],
    ['**Timeline** (all times UTC)', ['h1 Timeline']],
    ['**It was fixed by a very careful restart of it.**', ['p It was fixed by a very careful restart of it.']],
    ['**a** and **b**', ['p a and b']],
    ['🚨 Timeline', ['h1 Timeline']],
    ['Issue Summary\nThe shop was down.', ['h1 Issue Summary', 'p The shop was down.']],
    ['Timeline:\n10:00 down', ['h1 Timeline', 'p 10:00 down']],
    ['2) Root cause\nA disk.', ['h1 Root cause', 'p A disk.']],
    ['III. Corrective measures', ['h1 Corrective measures']],
    ['Roote cause and resolutoin', ['h1 Roote cause and resolutoin']],
    ['Root cause found late', ['p Root cause found late']],
    ['Fix the root cause', ['p Fix the root cause']],
    ['Markup : ### Timeline ###', ['h3 Timeline']],
  ])('%j', (markdown, expected) => {
    expect(sketch(markdown)).toEqual(expected);
  });

  test('a comment in indented code is no heading', () => {
    expect(sketch('text\n\n    #!/bin/sh\n    # go there\n    cd /srv\n\nmore')).toEqual(['p text', 'code', 'p more']);
  });

  test('the end of a wrapped sentence is no heading', () => {
    expect(
      sketch('The whole team then sat down for two hours to look for what we call the real\nResolution\n\nnext'),
    ).toHaveLength(2);
  });
});

describe('lists', () => {
  test.each([
    ['- a\n- b', ['- a', '- b']],
    ['* a\n  * b\n    * c\n* d', ['* a', '  * b', '    * c', '* d']],
    ['1. a\n   - b\n2. c', ['1. a', '  - b', '2. c']],
    ['1. a\n  - b', ['1. a', '  - b']],
    ['-\ta\n\t-\tb', ['- a', '  - b']],
    ['- a\nlazy\n\n  more\n\nout', ['- a lazy more', 'p out']],
    ['- a\n\n  - b\n\n- c', ['- a', '  - b', '- c']],
    ['• a\n• b', ['• a', '• b']],
    ['– a\n– b', ['– a', '– b']],
    ['&nbsp;&nbsp;•&nbsp;&nbsp;a', ['• a']],
    ['    ➤ a', ['➤ a']],
    ['a) one\nb) two', ['a) one', 'b) two']],
    ['-Restart the server\n-Check the log', ['- Restart the server', '- Check the log']],
    ['-10:30 down\n-10:40 up', ['- 10:30 down', '- 10:40 up']],
    ['1.Patch it\n2.Watch it', ['1. Patch it', '2. Watch it']],
    ['9.40 pm was late', ['p 9.40 pm was late']],
    ['-5 degrees', ['p -5 degrees']],
    ['-- a note --', ['p -- a note --']],
    ['*slanted* words', ['p slanted words']],
    ['text\n2. no list', ['p text 2. no list']],
    ['text\n- list', ['p text', '- list']],
    [
      '<ul>\n<li>a</li>\n<li>b <b>c</b>\n<ul><li>d</li></ul></li>\n</ul>\n<p>e</p>',
      ['<li> a', '<li> b c', '  <li> d', 'p e'],
    ],
    ['<ol><li>a<li>b</ol>', ['<li> a', '<li> b']],
    ['> - a\n> - b', ['- a', '- b']],
    ['* **Tasks:**\nAdd an alert.\nAdd a disk.', ['* Tasks:', 'p Add an alert. Add a disk.']],
  ])('%j', (markdown, expected) => {
    expect(sketch(markdown)).toEqual(expected);
  });

  test('boxes are read and left out of the words', () => {
    const source = new Source('- [ ] Add an alert\n- [x] Patch it\n- [link] no box');
    const items = scanBlocks(source, 0).blocks.filter((block) => block.kind === 'item');
    expect(items.map((item) => [item.checked, item.text.plain, item.box && source.slice(item.box)])).toEqual([
      [false, 'Add an alert', '[ ]'],
      [true, 'Patch it', '[x]'],
      [undefined, '[link] no box', undefined],
    ]);
  });

  test('deep nesting does not exhaust the stack', () => {
    expect(scan(Array.from({ length: 400 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'))).toHaveLength(400);
    expect(scan('>'.repeat(19_000))).toEqual([]);
    expect(scan('<ul><li>'.repeat(2_000)).length).toBeGreaterThan(0);
  });
});

describe('tables', () => {
  test('head, rows, escaped pipes and the end', () => {
    expect(sketch('| Time | What |\n|---|:-:|\n| 10:00 | a \\| b |\n| 10:05 |\n\nafter')).toEqual([
      '‖ Time / What',
      '| 10:00 / a | b',
      '| 10:05',
      'p after',
    ]);
    expect(sketch('Time | What\n--- | ---\n10:00 | down')).toEqual(['‖ Time / What', '| 10:00 / down']);
    expect(sketch('| 10:00 | down |\n| 10:05 | up |')).toEqual(['| 10:00 / down', '| 10:05 / up']);
  });

  test('HTML tables', () => {
    expect(
      sketch(
        '<table>\n<tr><th>Time</th><th>What</th></tr>\n<tr><td>10:00</td><td>all <i>down</i>\nagain</td></tr>\n</table>',
      ),
    ).toEqual(['‖ Time / What', '| 10:00 / all down again']);
  });

  test('a table that is too large is cut with a problem', () => {
    const { blocks, problems } = scanBlocks(new Source(`a|b\n-|-\n${'x|y\n'.repeat(5_100)}`), 0);
    expect(blocks).toHaveLength(5_001);
    expect(problems.map((problem) => problem.code)).toEqual(['table-too-large']);
    expect(
      scanBlocks(new Source(`${'|a'.repeat(300)}|\n${'|-'.repeat(300)}|`), 0).problems.map((problem) => problem.code),
    ).toEqual(['table-too-large']);
  });
});

describe('code', () => {
  test.each([
    ['```sh\n# no heading\n- no item\n```\nafter', ['code', 'p after']],
    ['~~~\na\n```\n~~~\nafter', ['code', 'p after']],
    ['- a\n  ```\n  x\n  ```\n- b', ['- a', 'code', '- b']],
    ['    Indented words are text', ['p Indented words are text']],
    ['<pre>\n- x\n</pre>\nafter', ['code', 'p after']],
  ])('%j', (markdown, expected) => {
    expect(sketch(markdown)).toEqual(expected);
  });

  test('behind a fence that stays open the document goes on where it plainly does', () => {
    const { blocks, problems } = scanBlocks(new Source('# A\n```\nnpm run\n\n## Timeline\n- 10:00 down'), 0);
    expect(problems.map((problem) => problem.code)).toEqual(['fence-open']);
    expect(blocks.map((block) => block.kind)).toEqual(['heading', 'code', 'heading', 'item']);
    expect(blocks[1]).toMatchObject({ kind: 'code', closed: false });
  });
});

describe('paragraphs', () => {
  test.each([
    ['a\nb\n\nc', ['p a b', 'p c']],
    ['a\r\nb\r\rc', ['p a b', 'p c']],
    ['\ufeffa', ['p a']],
    ['a<br>b<br/>c', ['p a b c']],
    ['a\n<br /> <br />\nb', ['p a', 'p b']],
    ['> quoted\n> words\n\nplain', ['p quoted words', 'p plain']],
    ['a\n***\nb', ['p a', 'p b']],
    ['![only](a.png)', []],
    ['<!-- a\n\n- b -->\nc', ['p c']],
    ['[1]: https://a.example\nwords', ['p words']],
    ['Duration: 61 min\nImpact: all users', ['p Duration: 61 min', 'p Impact: all users']],
  ])('%j', (markdown, expected) => {
    expect(sketch(markdown)).toEqual(expected);
  });

  test('the lines of a paragraph are kept', () => {
    const [block] = scan('10:00 down\n10:05 **up**<br>10:06 gone');
    expect(block?.kind === 'paragraph' && block.lines.map((line) => line.plain)).toEqual([
      '10:00 down',
      '10:05 up',
      '10:06 gone',
    ]);
  });

  test('a line that is too long is refused', () => {
    const { blocks, problems } = scanBlocks(new Source(`a\n${'x'.repeat(20_001)}\nb`), 0);
    expect(blocks.map((block) => block.kind !== 'code' && block.text.plain)).toEqual(['a', 'b']);
    expect(problems).toMatchObject([{ code: 'line-too-long', span: { start: 2, end: 20_003 } }]);
  });

  test('the body begins where it is told to', () => {
    expect(scanBlocks(new Source('---\na: b\n---\n# T'), 13).blocks).toMatchObject([{ kind: 'heading' }]);
  });
});

test('no input throws; spans lie inside the source and begin in order', () => {
  const piece = fc.constantFrom(
    ...[
      '# ',
      '##',
      '- ',
      '* ',
      '1. ',
      'a) ',
      '• ',
      '> ',
      '```',
      '~~~',
      '|',
      '|-|',
      '---',
      '===',
      '**',
      '_',
      '`',
      '<li>',
      '</li>',
      '<ul>',
      '<h2>',
      '</h2>',
      '<td>',
      '<tr>',
      '<br>',
      '<!--',
      '-->',
      '<pre>',
    ],
    ...[
      'Timeline',
      'Root cause',
      'Impact: ',
      '10:30 ',
      'words ',
      ' ',
      '    ',
      '\t',
      '\n',
      '\n\n',
      '\r',
      '\r\n',
      '[ ] ',
      '[a](b)',
      '😀',
      '&nbsp;',
      '\u00a0',
    ],
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const { blocks, problems } = scanBlocks(new Source(text), 0);
        let last = 0;
        for (const block of blocks) {
          expect(block.span.start).toBeGreaterThanOrEqual(last);
          expect(block.span.end).toBeGreaterThanOrEqual(block.span.start);
          expect(block.span.end).toBeLessThanOrEqual(text.length);
          last = block.span.start;
        }
        for (const problem of problems) expect(problem.span.end).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: runs },
  );
});
