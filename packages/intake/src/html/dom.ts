/// <reference path="./domino.d.ts" />
import { AppError } from '@failonce/document';
import domino from '@mixmark-io/domino';

/** What of a node is asked. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly parentNode: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  textContent: string | null;
}

export interface DomElement extends DomNode {
  readonly children: ArrayLike<DomElement>;
  readonly previousElementSibling: DomElement | null;
  readonly nextElementSibling: DomElement | null;
  readonly firstElementChild: DomElement | null;
  readonly ownerDocument: DomDocument;
  innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): DomElement | null | undefined;
  querySelectorAll(selector: string): ArrayLike<DomElement>;
  appendChild(node: DomNode): DomNode;
  insertBefore(node: DomNode, before: DomNode | null): DomNode;
  replaceWith(node: DomNode): void;
  remove(): void;
}

export interface DomDocument {
  readonly body: DomElement;
  readonly title: string;
  createElement(name: string): DomElement;
  createTextNode(text: string): DomNode;
  querySelector(selector: string): DomElement | null | undefined;
  querySelectorAll(selector: string): ArrayLike<DomElement>;
}

/** Signs of a page at most: beyond, it holds data and no text. */
const LONGEST = 12_000_000;
/** Elements in one another, and in all. */
const DEEPEST = 400;
const MOST = 120_000;

/** Reads a page as browsers do; nothing of it runs, and nothing is fetched. Throws `document-too-large` and `document-refused`. */
export function parseHtml(html: string): DomDocument {
  if (html.length > LONGEST)
    throw new AppError('document-too-large', { message: 'Its text is longer than 12 million signs.' });
  // Counted before anything is made of them: each takes a hundred times its letters.
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1))
    if (++tags > 2 * MOST) throw new AppError('document-too-large', { message: `It has more than ${MOST} elements.` });
  const document = domino.createDocument(html, true) as DomDocument;
  measure(document.body);
  return document;
}

/** Walks without calling itself: what stands too deep would end whoever does. */
function measure(body: DomElement): void {
  let depth = 0;
  let count = 0;
  let node: DomNode | null = body;
  while (node !== null) {
    if (++count > MOST) throw new AppError('document-too-large', { message: `It has more than ${MOST} elements.` });
    if (node.firstChild !== null) {
      if (++depth > DEEPEST)
        throw new AppError('document-refused', {
          message: `Its elements stand more than ${DEEPEST} deep in one another.`,
        });
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== body && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node === null || node === body ? null : node.nextSibling;
  }
}

/** All elements of a selector, in a list that stays as it is while they are moved. */
export function all(within: DomElement | DomDocument, selector: string): readonly DomElement[] {
  return Array.from(within.querySelectorAll(selector));
}

/** Is there such an element below? */
export function holds(element: DomElement, selector: string): boolean {
  return element.querySelectorAll(selector).length > 0;
}

export function textIn(element: DomElement | null | undefined): string {
  return (element?.textContent ?? '').split(/\s+/).join(' ').trim();
}

export function hasClass(element: DomElement, name: string): boolean {
  return (element.getAttribute('class') ?? '').split(/\s+/).includes(name);
}

/** The same children in another element. */
export function renamed(element: DomElement, name: string): DomElement {
  const other = element.ownerDocument.createElement(name);
  while (element.firstChild !== null) other.appendChild(element.firstChild);
  element.replaceWith(other);
  return other;
}
