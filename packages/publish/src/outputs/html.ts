import { createHash } from 'node:crypto';
import { dayText, type Html, html, readingPage } from '@failonce/pages';
import { readAssets } from '../assets.ts';
import { defineOutput } from '../define-output.ts';
import { handedOnStyle } from '../html/handed-on-style.ts';
import { picturesAsData } from '../html/pictures-as-data.ts';
import type { Published } from '../published.ts';

export default defineOutput({
  id: 'html',
  title: 'Web page',
  summary: 'One file that every browser opens, with its pictures; it loads nothing from anywhere, and prints well.',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  write: async (published) => {
    const pictures = await picturesAsData(published);
    const page = readingPage({ ...published.reading, pictureOf: (written) => pictures.get(written) });
    const body = String(html`<main id="main">
${page.body}
</main>
${standing(published)}`);
    const style = handedOnStyle(body);
    const icon = readAssets().file('icon.svg');
    // Whatever the text says: nothing of it runs, and nothing is asked of any server.
    const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${html`<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${page.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${page.description !== undefined && html`<meta name="description" content="${page.description}">`}`}
<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
  },
});

/** As of when it tells how things stand, and where it is told as it is now. */
function standing({ reading: { today }, address }: Published): Html {
  return html`<footer class="handed-on"><p>As it stood on ${dayText(today)}.${address !== undefined && html` As it is now: <a href="${address}">${address}</a>`}</p></footer>`;
}
