import { attributes, type Html, html } from '../html/html.ts';
import { markForm } from './mark-form.ts';

/**
 * At the end of a postmortem: mark it as read. It is the same for everybody, so that the page can be kept; what the one who
 * reads has read before, an island puts in its place.
 */
export function readingLine(given: {
  readonly number: number;
  /** Its address. */
  readonly own: string;
  readonly revision: number;
}): Html {
  const { number, own } = given;
  return html`<div class="reading-mark screen-only" ${attributes({ 'data-postmortem': number, 'data-address': own })}><p class="reading-said" aria-live="polite"></p>${markForm({ ...given, text: 'I have read it' })}<a href="${own}/readers">Who has read it</a><a href="${own}/meeting">Meeting</a></div>`;
}
