import { type Content, html } from './html/html.ts';

/** A page of one question, before anybody is known: a card in the middle. */
export interface Door {
  readonly title: string;
  readonly body: Content;
  /** The one script that a door may have: a passkey cannot be asked for without. */
  readonly islands?: readonly 'passkey'[];
}

/**
 * The whole document of a door. Its address may hold a secret, so that no request that it makes tells more of it than the
 * host; without even that, browsers would not say where its forms come from.
 */
export function doorOf(assets: Readonly<Record<string, string>>, { title, body, islands = [] }: Door): string {
  return `<!doctype html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<title>${title} · Failonce</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="strict-origin">
${['serif.woff2', 'sans.woff2'].map((name) => html`<link rel="preload" href="${assets[name]}" as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href="${assets['style.css']}">
<link rel="icon" href="${assets['icon.svg']}" type="image/svg+xml">
${islands.map((name) => html`<script type="module" src="${assets[`${name}.js`]}"></script>`)}
</head>
<body class="door">
<main>
<p class="logo">fail<b>once</b></p>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`}`;
}
