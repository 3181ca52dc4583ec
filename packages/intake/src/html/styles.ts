import { all, type DomDocument, type DomElement } from './dom.ts';

/** What a rule of a page says of the words in it. */
interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly code: boolean;
}

/** Rules of a page that are looked at. */
const MOST_RULES = 5000;
const MOST_STYLE = 2_000_000;

/**
 * Google Docs and Word say bold by styles, and not by elements: each run of such words gets its element. What is bold for
 * being a heading is not.
 */
export function boldOfStyles(document: DomDocument): void {
  const rules = rulesOf(all(document, 'style').map(({ textContent }) => textContent ?? ''));
  for (const span of all(document.body, 'span')) {
    const look = lookOf(span, rules);
    if (span.textContent?.trim() === '') continue;
    if (look.code) wrap(span, 'code');
    if (look.struck) wrap(span, 's');
    if (inHeading(span)) continue;
    if (look.italic) wrap(span, 'em');
    if (look.bold) wrap(span, 'strong');
  }
  // Google’s whole text stands in a <b> that is not bold.
  for (const bold of all(document.body, 'b[style], strong[style]')) {
    if (!/font-weight:\s?(?:normal|400)/.test(bold.getAttribute('style') ?? '')) continue;
    while (bold.firstChild !== null) bold.parentNode?.insertBefore(bold.firstChild, bold);
    bold.remove();
  }
}

function wrap(element: DomElement, name: string): void {
  const inner = element.ownerDocument.createElement(name);
  while (element.firstChild !== null) inner.appendChild(element.firstChild);
  element.appendChild(inner);
}

function inHeading(element: DomElement): boolean {
  for (let at = element.parentNode; at !== null; at = at.parentNode) if (/^H[1-6]$/.test(at.nodeName)) return true;
  return false;
}

function rulesOf(sheets: readonly string[]): ReadonlyMap<string, string> {
  const rules = new Map<string, string>();
  const text = sheets.join('\n').slice(0, MOST_STYLE);
  for (const [, name = '', said = ''] of text.matchAll(/\.([a-z][a-z0-9_-]{0,60})\s{0,4}\{([^{}]{0,2000})\}/gi)) {
    if (rules.size >= MOST_RULES) break;
    rules.set(name, said);
  }
  return rules;
}

function lookOf(element: DomElement, rules: ReadonlyMap<string, string>): Look {
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).slice(0, 20);
  const said = [...classes.map((name) => rules.get(name) ?? ''), element.getAttribute('style') ?? ''].join(';');
  return {
    bold: /font-weight:\s?(?:bold|[6-9]00)/i.test(said),
    italic: /font-style:\s?italic/i.test(said),
    struck: /text-decoration:[^;]{0,60}line-through/i.test(said),
    code: /font-family:[^;]{0,60}(?:Courier|Consolas|Roboto Mono|monospace|Menlo)/i.test(said),
  };
}
