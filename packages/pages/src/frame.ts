import { attributes, type Content, type Html, html } from './html/html.ts';
import { person } from './parts/person.ts';

/** What every page stands in: the same for all pages of one request. */
export interface Frame {
  /** Addresses of styles, scripts and fonts, by name: “style.css”. */
  readonly assets: Readonly<Record<string, string>>;
  /** Who reads; undefined where nobody has signed in. */
  readonly person: { readonly name: string; readonly owner: boolean; readonly writer: boolean } | undefined;
  /** As people reach the server: “https://failonce.example.com”. */
  readonly origin: string;
}

/** A page without what stands around all of them. */
export interface Page {
  /** For the tab, the search engine and whoever is sent the address. */
  readonly title: string;
  /** One sentence for whoever is sent the address. Only on pages of which the reader may see everything. */
  readonly description?: string | undefined;
  /** Its own address below the origin, where it has one that may be handed on. */
  readonly address?: string;
  /** What of the library it is about, to be followed by: “?service=checkout-api”. All of it may be, on each page. */
  readonly follow?: readonly { readonly name: string; readonly query: string }[];
  readonly body: Content;
  /** Which place of the navigation it belongs to. */
  readonly place?: Place;
  /** Styles of `src/style/apart` that it needs beside those of all pages: “review”. */
  readonly styles?: readonly string[];
  /** Scripts of `src/islands` that it is better with: “reading”. It works without. */
  readonly islands?: readonly string[];
  /** What already stands in the search field. */
  readonly search?: string;
  /** For a page that has a search field of its own. */
  readonly withoutSearch?: boolean;
  /** What stands at the top in place of the places and the search: for a page that is a tool. */
  readonly bar?: Content;
  /** Lets a script of the page bring styles that bear it; the answer's policy names it, too. */
  readonly styleNonce?: string;
  /** Where the browser goes on by itself, elsewhere too; the page has a link there. */
  readonly onward?: string;
}

/** The places of the navigation, in their order. */
const PLACES = [
  { id: 'library', address: '/', name: 'Library', for: 'all' },
  { id: 'measures', address: '/measures', name: 'Measures', for: 'all' },
  { id: 'again', address: '/again', name: 'Again', for: 'all' },
  { id: 'trends', address: '/trends', name: 'Trends', for: 'all' },
  { id: 'queue', address: '/queue', name: 'My queue', for: 'all' },
  { id: 'write', address: '/new', name: 'Write', for: 'writer' },
  { id: 'guide', address: '/guide', name: 'Guide', for: 'all' },
  { id: 'administration', address: '/admin', name: 'Administration', for: 'owner' },
] as const;
export type Place = (typeof PLACES)[number]['id'];

/** The whole document of a page. */
export function documentOf(frame: Frame, page: Page): string {
  const { assets } = frame;
  return `<!doctype html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<title>${page.title} · Failonce</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${page.onward !== undefined && html`<meta http-equiv="refresh" content="0; url=${page.onward}">`}
${['serif.woff2', 'sans.woff2'].map((name) => html`<link rel="preload" href="${assets[name]}" as="font" type="font/woff2" crossorigin>`)}
${['style', ...(page.styles ?? [])].map(
  (name) => html`<link rel="stylesheet" href="${assets[`${name}.css`]}">
`,
)}<link rel="icon" href="${assets['icon.svg']}" type="image/svg+xml">
${frame.person !== undefined && feedsOf(page)}
${unfurling(frame, page)}
${(page.islands ?? []).map((name) => html`<script type="module" src="${assets[`${name}.js`]}"></script>`)}
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
${header(frame, page)}
<main id="main" tabindex="-1">
${page.body}
</main>
${frame.person !== undefined && page.bar === undefined && html`<nav class="last-places" aria-label="All places">${places(frame.person, page.place)}</nav>`}
</body>
</html>
`}`;
}

/** Where programs find what can be followed. */
function feedsOf({ follow = [] }: Page): Content {
  return [{ name: 'All postmortems', query: '' }, ...follow].map(
    ({
      name,
      query,
    }) => html`<link rel="alternate" type="application/atom+xml" title="${name}" href="/feed.atom${query}">
<link rel="alternate" type="application/feed+json" title="${name}" href="/feed.json${query}">
`,
  );
}

function unfurling({ origin }: Frame, { title, description, address }: Page): Content {
  if (description === undefined) return undefined;
  return html`<meta name="description" content="${description}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Failonce">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${
  address !== undefined &&
  html`<meta property="og:url" content="${origin}${address}">
<link rel="canonical" href="${origin}${address}">`
}`;
}

function header({ person: reader }: Frame, { place, search, withoutSearch, bar }: Page): Html {
  return html`<header class="top">
<a class="logo" href="/" aria-label="Failonce, to the library">fail<b>once</b></a>
${bar}${
  bar === undefined &&
  reader !== undefined &&
  html`<nav aria-label="Places">${places(reader, place)}</nav>
${!withoutSearch && searchField(search)}
<a class="me" href="/account">${person(reader.name, 'Your account')}</a>`
}
</header>`;
}

/** Where else one may go: at the top, and on a phone at the end of the page. */
function places(reader: NonNullable<Frame['person']>, place: Place | undefined): readonly Html[] {
  return PLACES.filter((each) => each.for === 'all' || reader[each.for]).map(
    ({ id, address, name }) =>
      html`<a href="${address}" ${attributes({ 'aria-current': id === place ? 'true' : undefined })}>${name}</a>`,
  );
}

/** The search field of the top of a page; the library page has a larger one of its own. */
function searchField(text = ''): Html {
  return html`<form class="find" role="search" aria-label="Postmortems" action="/"><label class="aside-from-view" for="find">Search postmortems</label><input id="find" name="text" type="search" value="${text}" placeholder="Search postmortems" autocomplete="off"></form>`;
}
