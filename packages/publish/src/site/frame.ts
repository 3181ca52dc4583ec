import { type Content, type Html, html } from '@failonce/pages';
import { upFrom } from './addresses.ts';

/** What all pages of a site have in common. */
export interface SiteFrame {
  /** What the site is called. */
  readonly title: string;
  /** Where it will be reached, with “/” at the end; undefined where nobody has said. */
  readonly base: string | undefined;
  /** Addresses within the site of styles, scripts and fonts, by name: “style.css”. */
  readonly assets: Readonly<Record<string, string>>;
  /** Is there a search through the texts, beside the one through titles? */
  readonly search: boolean;
  /** The day on which it is made: “2026-02-14”. */
  readonly today: string;
}

/** A page of a site without what stands around all of them. */
export interface SitePage {
  /** Its own, within the site. */
  readonly address: string;
  readonly title: string;
  /** For whoever is sent the address, and for search engines. */
  readonly description?: string | undefined;
  readonly place?: 'library' | 'service' | 'cause';
  readonly body: Content;
  /** It has a search field of its own. */
  readonly withoutSearch?: boolean;
  /** May not be found by search engines: a page that is nothing by itself. */
  readonly aside?: boolean;
  /** Served at any address: links have to lead from the top of the host. */
  readonly anywhere?: boolean;
}

/** The whole document of a page. */
export function siteDocument(frame: SiteFrame, page: SitePage): string {
  const { assets, base } = frame;
  const up = page.anywhere === true ? (base === undefined ? '/' : new URL(base).pathname) : upFrom(page.address);
  const isHome = page.address === 'index.html';
  const title = isHome ? frame.title : `${page.title} · ${frame.title}`;
  return `<!doctype html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Failonce">
<link rel="stylesheet" href="${up}${assets['style.css']}">
<link rel="stylesheet" href="${up}${assets['site.css']}">
<link rel="icon" href="${up}${assets['icon.svg']}" type="image/svg+xml">
<link rel="alternate" type="application/atom+xml" title="${frame.title}" href="${up}feed.atom">
<link rel="alternate" type="application/feed+json" title="${frame.title}" href="${up}feed.json">
${described(frame, page, title)}
<script defer src="${up}${assets['site.js']}" data-up="${up}" data-search="${frame.search ? 'texts' : 'titles'}"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="top">
<a class="logo" href="${up}index.html">${frame.title}</a>
<nav aria-label="Places">${places(page, up)}</nav>
${page.withoutSearch !== true && searchField(up)}
</header>
<main id="main" tabindex="-1">
${page.body}
</main>
<nav class="last-places" aria-label="All places">${places(page, up)}</nav>
<footer class="made"><p>Failing is fine. Failing twice because of the same issue is not. · <a href="${up}feed.atom">Feed</a></p></footer>
</body>
</html>
`}`;
}

function described({ base, title: site }: SiteFrame, page: SitePage, title: string): Content {
  const { address, description, aside, anywhere } = page;
  return html`${description !== undefined && html`<meta name="description" content="${description}">`}
${(aside === true || anywhere === true) && html`<meta name="robots" content="noindex">`}
<meta property="og:type" content="${address.startsWith('pm/') ? 'article' : 'website'}">
<meta property="og:site_name" content="${site}">
<meta property="og:title" content="${title}">
${description !== undefined && html`<meta property="og:description" content="${description}">`}
${
  base !== undefined &&
  anywhere !== true &&
  html`<meta property="og:url" content="${base}${address}">
<link rel="canonical" href="${base}${address}">`
}`;
}

function places({ place }: SitePage, up: string): readonly Content[] {
  const link = (id: SitePage['place'], address: string, name: string): Html =>
    place === id
      ? html`<a href="${up}${address}" aria-current="true">${name}</a>`
      : html`<a href="${up}${address}">${name}</a>`;
  return [
    link('library', 'index.html', 'Library'),
    link('cause', 'causes.html', 'Causes'),
    link('service', 'services.html', 'Services'),
  ];
}

/** Only a script finds; without one the field is not shown. */
function searchField(up: string): Html {
  return html`<form class="find" role="search" aria-label="Postmortems" action="${up}index.html"><label class="aside-from-view" for="find">Search postmortems</label><input id="find" name="text" type="search" placeholder="Search postmortems" autocomplete="off"></form>`;
}
