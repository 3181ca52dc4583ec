import type { Token } from 'markdown-it';
import { escapeHtml, Html, html } from '../html/html.ts';
import { ownAddress } from '../html/safe-address.ts';
import { parser } from './parser.ts';
import { type Place, type Places, placesOf } from './places.ts';
import type { Run } from './runs.ts';
import { type Mark, Showing } from './showing.ts';
import { CLOSE, clean, givenPlace, OPEN, withoutInsertions, withSigns } from './signs.ts';
import type { Words } from './words.ts';

/** A heading of the text, for the list of contents. */
export interface ContentsItem {
  readonly id: string;
  readonly text: string;
  /** 2 to 6: the title of the page is the only 1. */
  readonly level: number;
}

/** A text as it is shown, and its headings. */
export interface Rendered {
  readonly body: Html;
  readonly contents: readonly ContentsItem[];
  /** Its words with their places in the Markdown, where marks were asked for. */
  readonly words?: Words | undefined;
}

/** Something of ours in place of a stretch of the text. */
export interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly markup: Html;
  /** The same where no HTML is made. */
  readonly runs: readonly Run[];
}

/** Where a link to a file that lies beside the text leads; undefined where nobody may follow it. */
export type AddressOfFile = (path: string) => string | undefined;

/** Where a picture of the text is: an address of ours, or its bytes in one; undefined where there is none to show. */
export type PictureOf = (written: string) => string | undefined;

/** What lies beside a text. */
export interface Beside {
  readonly addressOfFile: AddressOfFile;
  readonly pictureOf: PictureOf;
  /** Where any other link within the same host leads; without, where the text says. */
  readonly addressOfLink?: AddressOfFile;
}

const ITSELF: Beside = { addressOfFile: (path) => path, pictureOf: (written) => written };

interface Env {
  readonly insertions: readonly Html[];
  readonly contents: ContentsItem[];
  readonly beside: Beside;
  /** Does the text stand in a link that leads nowhere? */
  withoutLink: boolean;
  readonly showing: Showing;
  readonly places: Places | undefined;
  /** Where a stretch of what is parsed stands in the text as it was given. */
  readonly given: (place: Place) => Place;
}

/** A picture as an address that holds it; only `pictureOf` makes one, and none of a text is one. */
const PICTURE_BYTES = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]*={0,2}$/;
/** Ids that the page itself has. */
const TAKEN = ['main', 'find', 'measures', 'timeline', 'similar'];

/** The pictures of a text that are not on other hosts, each once, as the text calls them. */
export function picturesOf(text: string): readonly string[] {
  // Most texts have none, and need not be read for it.
  if (!text.includes('![')) return [];
  const found = parser
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'image')
    .map((token) => String(token.attrGet('src') ?? ''));
  return [...new Set(found)].filter((written) => written !== '' && ownAddress(written) !== undefined);
}

/** Shows Markdown: nothing of it is markup of ours but what `html` has made. With `marks`, these stand in it. */
export function renderMarkdown(
  text: string,
  insertions: readonly Insertion[] = [],
  beside: Beside = ITSELF,
  marks?: readonly Mark[],
): Rendered {
  const { marked, kept, copied } = withSigns(text, insertions);
  const render = (tokens: Token[], showing: Showing, places?: Places): Rendered => {
    const contents: ContentsItem[] = [];
    const given = (place: Place): Place => givenPlace(copied, place);
    const env: Env = {
      insertions: kept.map(({ markup }) => markup),
      contents,
      beside,
      withoutLink: false,
      showing,
      places,
      given,
    };
    return { body: new Html(renderer.render(tokens, parser.options, env as never)), contents, words: showing.words };
  };
  const tokens = parser.parse(marked, {});
  // Our own signs in a text that somebody wrote would put all places out.
  const places = marks === undefined || clean(text) !== text ? undefined : placesOf(marked, tokens);
  const plain = render(tokens, new Showing(places && []), places);
  if (places === undefined || marks === undefined || marks.length === 0) return plain;
  const shown = marks.flatMap((mark) => {
    const span = plain.words?.within(mark);
    return span === undefined ? [] : [{ ...mark, ...span }];
  });
  return render(tokens, new Showing(shown), places);
}

const { renderer } = parser;
// Words of two blocks, or of two lines, are never one.
const renderInline = renderer.renderInline.bind(renderer);
renderer.renderInline = (tokens, options, env) => {
  envOf(env).showing.gap();
  return renderInline(tokens, options, env);
};
const { rules } = renderer;
rules.text = (tokens, at, _, given) => {
  const env = envOf(given);
  return withInsertions((tokens[at] as Token).content, env, env.places?.get(tokens[at] as Token)?.[0]);
};
rules.text_special = (tokens, at, _, env) => shownWhole(tokens[at] as Token, envOf(env));
rules.code_inline = (tokens, at, _, env) => `<code>${shownWhole(tokens[at] as Token, envOf(env))}</code>`;
rules.fence = rules.code_block = (tokens, at, _, given) => {
  const env = envOf(given);
  const token = tokens[at] as Token;
  const lines = token.content.split('\n').map((line, row) => {
    env.showing.gap();
    return shownLine(line, env, env.places?.get(token)?.[row]);
  });
  return `<pre tabindex="0"><code>${lines.join('\n')}</code></pre>\n`;
};
rules.softbreak = (_, __, ___, env) => {
  envOf(env).showing.gap();
  return '\n';
};
rules.hardbreak = (_, __, ___, env) => {
  envOf(env).showing.gap();
  return '<br>\n';
};
// HTML of the text is shown as what it is, a text: but for line breaks and comments, which people write.
rules.html_inline = rules.html_block = (tokens, at) => {
  const { content, type } = tokens[at] as Token;
  const plain = content.trim();
  if (plain.startsWith('<!--') && plain.indexOf('-->') === plain.length - 3) return '';
  if (/^<br ?\/?>$/i.test(plain)) return '<br>';
  return type === 'html_block' ? `<p>${escapeHtml(clean(plain))}</p>\n` : escapeHtml(clean(content));
};
rules.image = (tokens, at, _, env) => {
  const token = tokens[at] as Token;
  const written = String(token.attrGet('src') ?? '');
  const words = clean(token.content) || 'a picture';
  // A picture from elsewhere would tell its host who reads this.
  if (ownAddress(written) === undefined)
    return String(html`<a href="${written}" rel="noopener noreferrer">${words}</a>`);
  const address = envOf(env).beside.pictureOf(written);
  if (address === undefined) return String(html`<span class="quiet">[${words}]</span>`);
  if (PICTURE_BYTES.test(address)) return `<img src="${address}" alt="${escapeHtml(words)}">`;
  return String(html`<img src="${address}" alt="${words}" loading="lazy">`);
};
rules.link_open = (tokens, at, _, given) => {
  const env = envOf(given);
  const written = clean(String((tokens[at] as Token).attrGet('href') ?? ''));
  // A file lay beside the text that was taken in; here only its postmortem does.
  const address = /^[^/#:?]+\.(?:md|markdown|mdown)(?:#|$)/i.test(written)
    ? env.beside.addressOfFile(written)
    : isElsewhere(written)
      ? written
      : (env.beside.addressOfLink ?? ITSELF.addressOfFile)(written);
  env.withoutLink = address === undefined;
  env.showing.openLink();
  return address === undefined ? '' : String(html`<a href="${address}" rel="noopener noreferrer">`);
};
rules.link_close = (_, __, ___, given) => {
  const env = envOf(given);
  return `${env.withoutLink ? '' : '</a>'}${env.showing.closeLink()}`;
};
rules.table_open = () => '<div class="wide" tabindex="0" role="region" aria-label="Table"><table>\n';
rules.table_close = () => '</table></div>\n';
rules.heading_open = (tokens, at, _, env) => {
  const { contents } = envOf(env);
  const level = levelOf(tokens[at] as Token);
  const text = plainOf(tokens[at + 1] as Token);
  const id = idOf(text, contents);
  contents.push({ id, text, level });
  return `<h${level} id="${escapeHtml(id)}">`;
};
rules.heading_close = (tokens, at, _, env) => {
  const { id, text } = envOf(env).contents.at(-1) as ContentsItem;
  return `${html` <a class="anchor" href="#${id}" aria-label="Link to “${text}”">#</a>`}</h${levelOf(tokens[at] as Token)}>\n`;
};
// Cells are aligned by a class: a style attribute would be refused by the page's own policy.
rules.td_open = rules.th_open = (tokens, at) => {
  const { tag, attrs } = tokens[at] as Token;
  const right = attrs?.some(([name, value]) => name === 'style' && String(value).includes('right')) === true;
  return right ? `<${tag} class="right">` : `<${tag}>`;
};

/** A place in the same text, or on another host. */
function isElsewhere(written: string): boolean {
  return written.startsWith('#') || ownAddress(written) === undefined;
}

function envOf(env: unknown): Env {
  return env as Env;
}

function levelOf({ tag }: Token): number {
  return Math.max(2, Number(tag.slice(1)));
}

function plainOf({ children }: Token): string {
  const words = (children ?? []).filter(({ type }) => type !== 'html_inline').map(({ content }) => content);
  return withoutInsertions(words.join('')).trim();
}

function idOf(text: string, others: readonly ContentsItem[]): string {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-')
    .slice(0, 80);
  const base = words === '' || TAKEN.includes(words) ? `part-${words || others.length + 1}` : words;
  let id = base;
  for (let more = 2; others.some((other) => other.id === id); more++) id = `${base}-${more}`;
  return id;
}

function withInsertions(content: string, env: Env, place?: Place): string {
  const { insertions, showing } = env;
  const piece = (from: number, to: number): string =>
    showing.show(content.slice(from, to), place && env.given({ start: place.start + from, end: place.start + to }));
  let markup = '';
  let from = 0;
  for (let at = content.indexOf(OPEN); at >= 0; at = content.indexOf(OPEN, from)) {
    const end = content.indexOf(CLOSE, at);
    if (end < 0) break;
    markup += piece(from, at) + (insertions[Number(content.slice(at + 1, end))]?.markup ?? '');
    from = end + 1;
  }
  return markup + piece(from, content.length);
}

function shownWhole(token: Token, env: Env): string {
  return shownLine(token.content, env, env.places?.get(token)?.[0]);
}

/** What stands in code is shown as it was written: an insertion there would be one of our signs. */
function shownLine(content: string, { showing, given }: Env, place: Place | undefined): string {
  const shown = withoutInsertions(content);
  return showing.show(shown, shown === content ? place && given(place) : undefined);
}
