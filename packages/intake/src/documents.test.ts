import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';
import { makeDocx, paragraph, stylesOf } from './testing/make-docx.ts';

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);
const page = (html: string, name = 'a.html') => readDocument({ name, bytes: strToU8(html) });
const markdown = async (html: string, name?: string): Promise<string> => (await page(html, name)).markdown;

describe('a Word document', () => {
  it('becomes Markdown, with its title, parts, lists and tables', async () => {
    const bytes = makeDocx(
      [
        paragraph('Checkout down', 'T'),
        paragraph('Timeline', 'H1'),
        paragraph('09:02 It begins'),
        paragraph('Details', 'H2'),
        '<w:tbl><w:tr><w:tc>',
        paragraph('a'),
        '</w:tc><w:tc>',
        paragraph('b'),
        '</w:tc></w:tr><w:tr><w:tc>',
        paragraph('1'),
        '</w:tc><w:tc>',
        paragraph('2'),
        '</w:tc></w:tr></w:tbl>',
      ].join(''),
      { 'word/styles.xml': stylesOf({ T: 'Title', H1: 'heading 1', H2: 'heading 2' }) },
    );
    const taken = await readDocument({ name: 'a.docx', bytes });
    expect(taken.markdown).toBe(
      '# Checkout down\n\n## Timeline\n\n09:02 It begins\n\n### Details\n\n| a   | b   |\n| --- | --- |\n| 1   | 2   |\n',
    );
    expect(taken.notes).toEqual([]);
  });

  it('whose headings are only bold lines has them as headings', async () => {
    const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const bytes = makeDocx(
      `${bold('Issue Summary:')}${paragraph('It was down.')}${bold('Timeline')}${paragraph('09:02 It begins')}`,
    );
    expect((await readDocument({ name: 'a.docx', bytes })).markdown).toBe(
      '## Issue Summary\n\nIt was down.\n\n## Timeline\n\n09:02 It begins\n',
    );
  });

  it('says what did not come along', async () => {
    const bytes = makeDocx(
      `${paragraph('Text')}<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>added</w:t></w:r></w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`,
      {
        'word/vbaProject.bin': new Uint8Array(100),
        'word/embeddings/sheet.xlsx': new Uint8Array(100),
        'word/comments.xml':
          '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p><w:r><w:t>secret words</w:t></w:r></w:p></w:comment></w:comments>',
      },
    );
    const taken = await readDocument({ name: 'a.docm', bytes });
    expect(taken.markdown).toBe('Text\n\nadded\n');
    expect(taken.notes).toEqual([
      'Its macros were left out.',
      '1 comment was left out.',
      '2 tracked changes were taken as accepted.',
      '1 embedded file was left out.',
    ]);
  });
});

describe('a page', () => {
  it('of a wiki loses what stands around its text', async () => {
    const html = `<html><head><title>Checkout down - Wiki of Acme</title><style>p{}</style></head><body>
<nav><ul><li><a href="/">Home</a></li></ul></nav><header><a href="/">Acme</a></header>
<main id="main-content"><h1>Checkout down</h1><div class="page-metadata">Created by Maria</div>
<h2>Timeline</h2><ul><li><p><strong>09:02</strong> Outage <a href="https://t.example/1">begins</a></p><ul><li>in Europe</li></ul></li><li>10:03 Resolved</li></ul>
<pre class="language-sh">openssl s_client
  -x</pre><p>It was <code>down</code> &amp; slow_ly. [not yet known]</p></main>
<aside>Recent pages and more of them</aside><footer>Powered by Wiki</footer></body></html>`;
    expect(await markdown(html)).toBe(
      '# Checkout down\n\n## Timeline\n\n- **09:02** Outage [begins](https://t.example/1)\n  - in Europe\n- 10:03 Resolved\n\n```sh\nopenssl s_client\n  -x\n```\n\nIt was `down` & slow_ly. [not yet known]\n',
    );
  });

  it('without a heading of its own is called what it calls itself', async () => {
    expect(await markdown('<title>Down again | Acme</title><body><h2>Timeline</h2><p>x</p>')).toMatch(
      /^# Down again\n\n## Timeline\n/,
    );
  });

  it('keeps boxes of tasks, and what is promised', async () => {
    const html =
      '<article><h1>A</h1><ul><li><input type="checkbox" checked> Renew it</li><li><input type="checkbox"> Watch it</li></ul></article>';
    expect(await markdown(html)).toBe('# A\n\n- [x] Renew it\n- [ ] Watch it\n');
  });

  it('brings nothing that does something, and no address that does', async () => {
    const html = `<h1>A</h1><p onclick="x()">Text <script>alert(1)</script><iframe src="https://e.example"></iframe><a href="javascript:alert(1)">one</a> <a href="data:text/html,x">two</a> <a href="https://ok.example/a(b)">three</a> <img src="https://tracker.example/p.png" alt="graph"> &lt;img src=x onerror=alert(1)&gt;</p><form action="https://e.example"><input name="a"><button>Go</button></form>`;
    const taken = await page(html);
    expect(taken.markdown).toBe(
      '# A\n\nText one two [three](https://ok.example/a%28b%29) graph \\<img src=x onerror=alert(1)>\n',
    );
    expect(taken.notes).toEqual([
      'Scripts, frames and media of the page were left out.',
      '1 picture not in the file was left out.',
    ]);
  });

  it('keeps pictures that stand in their addresses', async () => {
    const taken = await page(
      `<h1>A</h1><p><img alt="the graph" src="data:image/png;base64,${btoa(String.fromCharCode(...PNG))}"></p>`,
    );
    expect(taken.markdown).toBe('# A\n\n![the graph](picture-1.png)\n');
    expect(taken.pictures).toEqual([{ name: 'picture-1.png', bytes: PNG }]);
  });

  it.each(['utf-16le', 'windows-1252', 'utf-8 with a mark'])('in %s is read', async (encoding) => {
    const html = '<h1>Küche</h1><p>zu</p>';
    const bytes =
      encoding === 'utf-16le'
        ? Uint8Array.from([0xff, 0xfe, ...[...html].flatMap((sign) => [sign.charCodeAt(0), 0])])
        : encoding === 'windows-1252'
          ? Uint8Array.from([...html].map((sign) => sign.charCodeAt(0)))
          : Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8(html)]);
    expect((await readDocument({ name: 'a.htm', bytes })).markdown).toBe('# Küche\n\nzu\n');
  });
});

describe('an export of Google Docs', () => {
  const HTML = `<html><head><meta charset="utf-8"><title>Checkout down</title><style>@import url(https://themes.googleusercontent.com/fonts/css);ul.lst-kix_a-0{list-style-type:none}.c1{font-weight:700}.c2{font-style:italic}.c3{font-family:"Courier New"}</style></head><body class="c9 doc-content"><p class="c4 title" id="h.1"><span class="c1">Checkout down</span></p><h1 class="c5"><span class="c1">Timeline</span></h1><ul class="c7 lst-kix_a-0 start"><li><span class="c1">09:02</span><span> Outage begins</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></li></ul><ul class="c7 lst-kix_a-1 start"><li><span>in Europe</span></li></ul><ul class="c7 lst-kix_a-0"><li><span class="c1">10:03</span><span> Resolved, see </span><span><a href="https://www.google.com/url?q=https://t.example/1?a%3D1&amp;sa=D&amp;ust=1">the ticket</a></span></li></ul><p class="c6"></p><p><span class="c3">openssl</span> <span class="c2">said</span> so. <img alt="the graph" src="images/image1.png"></p><div class="c8"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this private?</span></p></div></body></html>`;
  const EXPECTED =
    '# Checkout down\n\n## Timeline\n\n- **09:02** Outage begins\n  - in Europe\n- **10:03** Resolved, see [the ticket](https://t.example/1?a=1)\n\n`openssl` *said* so. ![the graph](picture-1.png)\n';

  it('is read from its archive, with its pictures and without its comments', async () => {
    const bytes = zipSync({ 'Checkoutdown.html': strToU8(HTML), 'images/image1.png': PNG });
    const taken = await readDocument({ name: 'Checkout down.zip', bytes });
    expect(taken.markdown).toBe(EXPECTED);
    expect(taken.pictures).toEqual([{ name: 'picture-1.png', bytes: PNG }]);
    expect(taken.notes).toEqual(['1 comment was left out.']);
  });

  it('is read from its page alone', async () => {
    const taken = await page(HTML, 'Checkoutdown.html');
    expect(taken.markdown).toBe(EXPECTED.replace('![the graph](picture-1.png)', 'the graph'));
    expect(taken.notes).toEqual(['1 comment was left out.', '1 picture not in the file was left out.']);
  });
});
