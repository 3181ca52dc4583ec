import type { Page } from '../frame.ts';
import { type Content, type Html, html } from '../html/html.ts';
import { dayText } from '../parts/time.ts';

/** What stands around a page that everybody may read: nothing of the library. */
export interface PublicFrame {
  /** Addresses of styles and fonts, by name: “style.css”. */
  readonly assets: Readonly<Record<string, string>>;
  /** What the company is called, where it says so. */
  readonly company: string | undefined;
  /** Is there a list of what is public? */
  readonly listed: boolean;
  /** May search engines name it? */
  readonly indexed: boolean;
  /** Its own address, for a page that everybody may find: “https://…/public/checkout-down”. */
  readonly address?: string | undefined;
  readonly foot?: Content;
}

/** The whole document of a page for outsiders. Without a script, and with no link into the library. */
export function publicDocumentOf(
  { assets, company, listed, indexed, address, foot }: PublicFrame,
  { title, description, body }: Pick<Page, 'title' | 'description' | 'body'>,
): string {
  const name = company ?? 'Postmortems';
  return `<!doctype html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}${company !== undefined && html` · ${company}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${!indexed && html`<meta name="robots" content="noindex, nofollow">`}
${['serif.woff2', 'sans.woff2'].map((font) => html`<link rel="preload" href="${assets[font]}" as="font" type="font/woff2" crossorigin>`)}
${['style.css', 'public.css'].map(
  (style) => html`<link rel="stylesheet" href="${assets[style]}">
`,
)}<link rel="icon" href="${assets['icon.svg']}" type="image/svg+xml">
${listed && html`<link rel="alternate" type="application/atom+xml" title="${name}" href="/public/feed.atom">`}
${description !== undefined && html`<meta name="description" content="${description}">`}
${indexed && address !== undefined && html`<link rel="canonical" href="${address}">`}
</head>
<body class="outside">
<a class="skip" href="#main">Skip to the text</a>
<header class="outside-top">${listed ? html`<a href="/public">${name}</a>` : html`<span>${name}</span>`}</header>
<main id="main" tabindex="-1">
${body}
</main>
${foot !== undefined && html`<footer class="outside-foot">${foot}</footer>`}
</body>
</html>
`}`;
}

/** The other forms in which outsiders may have it, and since when it is public. */
export function publicFoot(address: string, approvedAt: string, endings: readonly string[]): Html {
  return html`<p>Public since ${dayText(approvedAt)}. Also as ${endings.map((ending, index) => html`${index > 0 && ', '}<a href="/public/${address}.${ending}">${FORMS[ending] ?? ending}</a>`)}.</p>`;
}

const FORMS: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  md: 'Markdown',
  json: 'JSON',
  html: 'one file',
};

/** One postmortem in the list for everybody. */
export interface PublicEntry {
  readonly title: string;
  readonly address: string;
  readonly about: string;
  readonly approvedAt: string;
}

/** What everybody may find. */
export function publicListPage({
  company,
  entries,
  next,
}: {
  readonly company: string | undefined;
  readonly entries: readonly PublicEntry[];
  readonly next: string | undefined;
}): Pick<Page, 'title' | 'body' | 'description'> {
  return {
    title: 'Postmortems',
    body: html`<section class="outside-list"><h1>Postmortems</h1>
<p class="lead">What failed${company !== undefined && html` at ${company}`}, why, and what we learnt from it.</p>
${entries.length === 0 && html`<p class="quiet">There is none yet.</p>`}
<ol>${entries.map((each) => html`<li><h2><a href="/public/${each.address}">${each.title}</a></h2>${each.about !== '' && html`<p>${each.about}</p>`}<p class="small quiet">Public since ${dayText(each.approvedAt)}</p></li>`)}</ol>
${next !== undefined && html`<p><a href="/public?after=${encodeURIComponent(next)}">Earlier ones</a></p>`}
<p class="small quiet"><a href="/public/feed.atom">Feed</a></p></section>`,
  };
}

/** Why there is nothing: it was withdrawn, or there never was anything. */
export function publicNothing(gone: boolean): Pick<Page, 'title' | 'body'> {
  return gone
    ? {
        title: 'Withdrawn',
        body: html`<section class="empty"><h1>This postmortem has been withdrawn</h1><p>It was public at this address, and is no longer. It will not come back here.</p></section>`,
      }
    : {
        title: 'Not found',
        body: html`<section class="empty"><h1>There is nothing here</h1><p>Check the address: perhaps a part of it got lost.</p></section>`,
      };
}
