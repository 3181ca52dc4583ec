import { all, type DomDocument, type DomElement, holds, textIn } from './dom.ts';

/** What nobody reads, or what does something. */
const ACTIVE = 'script, noscript, iframe, object, embed, applet, form button, canvas, audio, video';
const UNSEEN = `${ACTIVE}, style, template, link, meta, svg, math, head, [hidden], [aria-hidden="true"], select, textarea`;
/** What stands around the text of a page. */
const AROUND =
  'nav, footer, aside, [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"], .sidebar, .breadcrumbs, .breadcrumb, .toc, #toc, .toc-macro, .table-of-contents, .page-metadata, .comments, #comments, .comment-container, .related, .share, .social, .mw-editsection, .navbox, .printfooter, .catlinks, .anchor, .headerlink, .skip-link, .cookie';
/** Where wikis, blogs and repositories put what was written, the surest first. */
const PLACES = [
  '.reading .prose',
  '#main-content',
  '.wiki-content',
  '.mw-parser-output',
  '.markdown-body',
  '[itemprop="articleBody"]',
  '.post-content',
  '.entry-content',
  '.article-content',
  'article',
  '[role="main"]',
  'main',
  '#content',
  '.content',
];
/** Less than this share of what people see is a teaser, and not the text. */
const SHARE = 0.4;

/** The text of a page: its title, and the element that holds what was written. */
export interface MainContent {
  readonly title: string | undefined;
  readonly body: DomElement;
  /** Things that do something, and were left out. */
  readonly active: number;
}

/** Finds what was written on a page, and takes out of it what stands there for programs or leads elsewhere. */
export function mainContent(document: DomDocument): MainContent {
  const named = titleOf(document);
  const active = all(document, ACTIVE).length;
  for (const each of all(document.body, UNSEEN)) each.remove();
  for (const each of all(document.body, '[style]')) {
    if (/display:\s?none|visibility:\s?hidden/i.test(each.getAttribute('style') ?? '')) each.remove();
  }
  const heading = firstHeading(document.body);
  for (const each of all(document.body, AROUND)) {
    // A page that says “aside” of all that it has is read all the same.
    if (textIn(each).length < textIn(document.body).length * 0.8) each.remove();
  }
  const body = placeOf(document.body);
  for (const each of all(body, 'header')) if (!holds(each, 'h1')) each.remove();
  const own = textIn(body.querySelector('h1')) !== '';
  return { title: own ? undefined : (heading ?? named), body, active };
}

function placeOf(body: DomElement): DomElement {
  const enough = textIn(body).length * SHARE;
  for (const selector of PLACES) {
    const [longest] = all(body, selector).toSorted((a, b) => textIn(b).length - textIn(a).length);
    if (longest !== undefined && (selector === PLACES[0] || textIn(longest).length >= enough)) return longest;
  }
  return body;
}

function firstHeading(body: DomElement): string | undefined {
  return textIn(body.querySelector('h1')) || undefined;
}

const LONGEST_TITLE = 500;

/** What the page calls itself, without the name of the site behind it. */
function titleOf(document: DomDocument): string | undefined {
  const shared = document.querySelector('meta[property="og:title"]')?.getAttribute('content')?.trim();
  const title = (shared || document.title).slice(0, LONGEST_TITLE);
  // linear: bounded by LONGEST_TITLE
  const [name = ''] = title.split(/\s+[|·–—]\s+|\s+-\s+/);
  return name.trim() || undefined;
}
