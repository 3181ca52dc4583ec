import { describe, expect, it } from 'vitest';
import { attributes, html } from './html.ts';

describe('html', () => {
  it('escapes text and values, and leaves markup of its own alone', () => {
    const name = '<img src=x onerror=alert(1)> & "Co"';
    expect(String(html`<p title="${name}">${name}${html`<b>${1}</b>`}${['a', false, undefined, '<']}</p>`)).toBe(
      '<p title="&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Co&quot;">&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Co&quot;<b>1</b>a&lt;</p>',
    );
  });

  it('follows no address that runs something or leaves without a scheme', () => {
    for (const bad of [
      'javascript:alert(1)',
      ' JaVa\nScript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
      '/\\evil.example',
    ]) {
      expect(String(html`<a href="${bad}">x</a>`)).toBe('<a href="">x</a>');
      expect(String(html`<a ${attributes({ href: bad })}>x</a>`)).toBe('<a href="">x</a>');
    }
    for (const good of ['/pm/42', '#cause', '?text=a:b', 'https://example.com/a?b', 'mailto:a@example.com', ''])
      expect(String(html`<a href="${good}">x</a>`)).toBe(`<a href="${good}">x</a>`);
  });

  it('takes attributes only among attributes, and none that runs something', () => {
    expect(String(html`<li ${attributes({ id: 'a"b', hidden: true, class: undefined, open: false })}></li>`)).toBe(
      '<li id="a&quot;b" hidden></li>',
    );
    expect(() => attributes({ onclick: 'x' })).toThrow('no attribute onclick');
    expect(() => html`<p>${attributes({ id: 'a' })}</p>`).toThrow('cannot stand in a text');
    expect(() => html`<p ${'id=a'}></p>`).toThrow('Only attributes');
  });

  it('refuses a template with a value where none is safe', () => {
    const value = 'x';
    expect(() => html`<a href=${value}>x</a>`).toThrow('without quotes');
    expect(() => html`<script>${value}</script>`).toThrow('a script');
    expect(() => html`<style>${value}</style>`).toThrow('a style');
    expect(() => html`<p style="${value}"></p>`).toThrow('the attribute style');
    expect(() => html`<p onclick="${value}"></p>`).toThrow('the attribute onclick');
    expect(() => html`<${value}>`).toThrow('a tag without a name');
    expect(() => html`<!-- ${value} -->`).toThrow('a comment');
    expect(() => html`<p`).toThrow('not closed');
  });
});
