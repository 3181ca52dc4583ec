import { describe, expect, it } from 'vitest';
import { cleanHtml } from './clean-html.ts';
import { GOOGLE_DOCS, SLACK, WORD } from './testing/copied.ts';

describe('what was copied', () => {
  it('in Slack becomes events with their time', () => {
    expect(cleanHtml(SLACK)).toBe(
      [
        '- **09:31** Ida Berg: @payments-oncall can you look at the gateway? `openssl` says *notAfter* :eyes:',
        '- **21:44** Lee Park: It ended at [09:00](https://example.com/cert). **New one is on its way.**',
      ].join('\n'),
    );
  });

  it('in Google Docs keeps headings, emphasis, lists and tables', () => {
    expect(cleanHtml(GOOGLE_DOCS)).toBe(
      [
        '## Outage of the mail relay',
        '',
        'The relay was **down** for *twenty* minutes. See [the graph](https://example.com/graph).',
        '',
        '### Timeline',
        '',
        '- 09:02 It begins.',
        '- 09:06 An alert fires.',
        '  - The relay was named in it.',
        '',
        '| Host | State |',
        '| --- | --- |',
        '| relay-1 | down |',
      ].join('\n'),
    );
  });

  it('in Word becomes real lists', () => {
    expect(cleanHtml(WORD)).toBe(
      [
        '## Outage of the mail relay',
        '',
        'Mail was **down**.',
        '',
        '- Add an alert.',
        '  - For each relay.',
        '',
        '1. First, restart it.',
      ].join('\n'),
    );
  });
});

describe('what is hostile', () => {
  it.each([
    ['<p>a<script>alert(1)</script><style>p{}</style></p>', 'a'],
    ['<a href="javascript:alert(1)">a</a>', 'a'],
    ['<a href=" java&#10;script:alert(1)">a</a>', 'a'],
    ['<a href="//evil.example/x">a</a>', 'a'],
    ['<img src=x onerror=alert(1)>a<img src="https://evil.example/p.gif">', 'a'],
    ['<p>a</p><p style="display:none">password=hunter2</p><p hidden>token</p>', 'a'],
    ['<span style="font-size:0">unseen</span>a', 'a'],
    ['<iframe src="https://evil.example"></iframe><svg><script>1</script></svg>a', 'a'],
    ['<a href="https://example.com/a)b">a</a>', '[a](https://example.com/a%29b)'],
    ['<p>a\u200bb\ue000</p>', 'ab'],
  ])('is left out of %s', (html, text) => {
    expect(cleanHtml(html)).toBe(text);
  });

  it('shows what looks like markup as the words that it was', () => {
    expect(cleanHtml('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')).toContain('script');
    expect(cleanHtml('<p>1. a</p>')).toBe('1\\. a');
  });

  it('is not read where it is huge', () => {
    expect(cleanHtml('x'.repeat(2_000_001))).toBeUndefined();
    expect(cleanHtml('<div>'.repeat(400))).toBe('');
  });
});
