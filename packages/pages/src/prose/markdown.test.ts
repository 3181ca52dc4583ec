import { describe, expect, it } from 'vitest';
import { html } from '../html/html.ts';
import { renderMarkdown } from './markdown.ts';

const shown = (text: string): string => String(renderMarkdown(text).body).trim();

describe('links to files', () => {
  const shown = (markdown: string): string =>
    String(
      renderMarkdown(markdown, [], {
        addressOfFile: (path) => (path.startsWith('a.md') ? '/pm/1' : undefined),
        pictureOf: (path) => path,
      }).body,
    ).trim();

  it('lead to their postmortems, and nowhere where there is none', () => {
    expect(shown('[A](a.md#x)')).toBe('<p><a href="/pm/1" rel="noopener noreferrer">A</a></p>');
    expect(shown('[*B*](b.md), [C](c.txt)')).toBe('<p><em>B</em>, <a href="c.txt" rel="noopener noreferrer">C</a></p>');
    expect(shown('[E](https://e.example/b.md)')).toContain('href="https://e.example/b.md"');
  });
});

describe('Markdown', () => {
  it('shows HTML as text, but for breaks and comments', () => {
    expect(shown('a <b onclick=x>b</b><br>c <!-- note --> d')).toBe('<p>a &lt;b onclick=x&gt;b&lt;/b&gt;<br>c  d</p>');
    expect(shown('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(shown('<!-- a --><img src=x onerror=alert(1)>')).not.toContain('<img');
  });

  it('leads nowhere unsafe, and loads no picture from elsewhere', () => {
    expect(shown('[a](javascript:alert(1))')).not.toContain('<a');
    expect(shown('[a](//evil.example)')).not.toContain('<a');
    expect(shown('[a](https://example.com "t")')).toBe(
      '<p><a href="https://example.com" rel="noopener noreferrer">a</a></p>',
    );
    expect(shown('![a "b"](https://evil.example/x.png)')).toBe(
      '<p><a href="https://evil.example/x.png" rel="noopener noreferrer">a &quot;b&quot;</a></p>',
    );
    expect(shown('![a](/files/1.png)')).toBe('<p><img src="/files/1.png" alt="a" loading="lazy"></p>');
  });

  it('gives headings an address each, and a table no style', () => {
    const { body, contents } = renderMarkdown('# Why *now*?\n## Why now\n## Main\n\n|a|b|\n|-|-:|\n|1|2|');
    expect(contents).toEqual([
      { id: 'why-now', text: 'Why now?', level: 2 },
      { id: 'why-now-2', text: 'Why now', level: 2 },
      { id: 'part-main', text: 'Main', level: 2 },
    ]);
    expect(String(body)).toContain('<h2 id="why-now">Why <em>now</em>?');
    expect(String(body)).toContain('<td class="right">2</td>');
    expect(String(body)).not.toContain('style=');
  });

  it('puts ours in place of a stretch, and takes nobody else for it', () => {
    const text = 'a (note) `b (note)` \ue0000\ue001';
    const note = { start: 2, end: 8, markup: html`<b>n</b>`, runs: [] };
    expect(String(renderMarkdown(text, [note]).body).trim()).toBe('<p>a <b>n</b> <code>b (note)</code> 0</p>');
  });
});
