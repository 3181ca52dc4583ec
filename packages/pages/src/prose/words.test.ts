import { describe, expect, it } from 'vitest';
import { html } from '../html/html.ts';
import { renderMarkdown } from './markdown.ts';

const TEXT = `# The gateway

The **certificate** of the \`payment gateway\` expired & nobody knew &amp; cared \\* at all,
over 2 * 3 lines, a_b ** c. See [the plan](https://example.com/or) or <br> write *once more*.

> A quote of the certificate.

- **09:02** The gateway refuses <!-- hidden --> connections.
  1. Inner words
     go on here.

| who | what |
| --- | --- |
| Maria | looked at \`logs\` |
| Lee | looked at nothing |

\`\`\`
const answer = 42;
  indented line
\`\`\`

Set as
heading
======
`;
const placeOf = (exact: string, beside: { prefix?: string; suffix?: string } = {}, text = TEXT) => {
  const found = renderMarkdown(text, [], undefined, []).words?.find({ exact, ...beside });
  return found === undefined
    ? undefined
    : 'span' in found
      ? text.slice(found.span.start, found.span.end)
      : found.places;
};

describe('words as they are shown', () => {
  it.each([
    ['The gateway refuses', 'The gateway refuses'],
    ['nobody knew & cared * at all, over 2', 'nobody knew &amp; cared \\* at all,\nover 2'],
    ['certificate of the payment gateway expired', 'certificate** of the `payment gateway` expired'],
    ['2 * 3 lines, a_b ** c.', '2 * 3 lines, a_b ** c.'],
    ['the plan or', 'the plan](https://example.com/or) or'],
    ['once more', 'once more'],
    ['A quote of the certificate.', 'A quote of the certificate.'],
    ['09:02 The gateway', '09:02** The gateway'],
    ['Inner words go on', 'Inner words\n     go on'],
    ['looked at logs', 'looked at `logs'],
    ['Lee looked at nothing', 'Lee | looked at nothing'],
    ['answer = 42', 'answer = 42'],
    ['indented line', 'indented line'],
    ['Set as heading', 'Set as\nheading'],
  ])('are found in the Markdown: %s', (shown, written) => expect(placeOf(shown)).toBe(written));

  it('are told from the same words elsewhere by what stands beside them', () => {
    expect(placeOf('looked at')).toBe(2);
    expect(placeOf('looked at', { prefix: 'Lee ' })).toBe('looked at');
    expect(placeOf('looked at', { suffix: 'nothing' })).toBe('looked at');
    expect(placeOf('looked at', { prefix: 'Maria', suffix: 'nothing' })).toBe(2);
    expect(placeOf('stands nowhere')).toBe(0);
    expect(placeOf('  ')).toBe(0);
  });

  it('are found beside what stands in the text for programs, and whatever its line endings are', () => {
    const words = '- [ ] Renew it (@maria) in time';
    const start = words.indexOf('(@');
    const maria = { start, end: start + 8, markup: html`<b>Maria</b>`, runs: [] };
    const shown = renderMarkdown(words, [maria], undefined, []).words;
    expect(shown?.find({ exact: 'Renew it' })).toEqual({ span: { start: 6, end: 14 } });
    expect(shown?.find({ exact: 'in time' })).toEqual({ span: { start: 24, end: 31 } });
    expect(placeOf('Inner words go on', {}, TEXT.replaceAll('\n', '\r\n'))).toBe('Inner words\r\n     go on');
    expect(placeOf('a b', {}, 'a\ue000 b')).toBeUndefined();
  });
});

describe('marks', () => {
  const marked = (text: string, ...words: readonly string[]) =>
    String(
      renderMarkdown(
        text,
        [],
        undefined,
        words.map((each, at) => {
          const start = text.indexOf(each);
          return { start, end: start + each.length, name: String(at + 1), sign: html`<sup>${at + 1}</sup>` };
        }),
      ).body,
    ).trim();
  const m = (names: string, words: string) => `<mark class="commented" data-threads="${names}">${words}</mark>`;

  it('stand at the words, in each piece of them, with a sign behind the last', () => {
    expect(marked('One two three', 'two')).toBe(`<p>One ${m('1', 'two')}<sup>1</sup> three</p>`);
    expect(marked('One **two** three', 'One **two**')).toBe(
      `<p>${m('1', 'One ')}<strong>${m('1', 'two')}<sup>1</sup></strong> three</p>`,
    );
    expect(marked('See [a <b](https://example.com) so', 'a <b](https://example.com)')).toBe(
      `<p>See <a href="https://example.com" rel="noopener noreferrer">${m('1', 'a &lt;b')}</a><sup>1</sup> so</p>`,
    );
  });

  it('may overlap, and none stands where no words are shown', () => {
    expect(marked('One two three', 'One two', 'two three')).toBe(
      `<p>${m('1', 'One ')}${m('1 2', 'two')}<sup>1</sup>${m('2', ' three')}<sup>2</sup></p>`,
    );
    expect(marked('One <!-- two --> three', 'two')).toBe('<p>One  three</p>');
  });
});
