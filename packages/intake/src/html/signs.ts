import { all, type DomElement } from './dom.ts';

/** Boxes that are drawn, as signs: of a task that is done, and of one that is not. */
export function boxesAsSigns(body: DomElement): void {
  for (const sign of all(body, '.sign[aria-label]')) {
    const done = /done|verified/i.test(sign.getAttribute('aria-label') ?? '');
    sign.replaceWith(body.ownerDocument.createTextNode(done ? '☑ ' : '☐ '));
  }
  for (const box of all(body, 'li input[type="checkbox"]')) {
    box.replaceWith(body.ownerDocument.createTextNode(box.getAttribute('checked') === null ? '☐ ' : '☑ '));
  }
}
