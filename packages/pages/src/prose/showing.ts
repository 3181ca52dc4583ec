import type { Span } from '@failonce/document';
import { escapeHtml, type Html } from '../html/html.ts';
import { Words } from './words.ts';

/** A stretch of the Markdown that is marked where it is shown. */
export interface Mark extends Span {
  /** By what the browser knows it. */
  readonly name: string;
  /** Stands behind its last word. */
  readonly sign: Html;
}

/** Shows words in their order: remembers where each stands in the Markdown, and marks those that are to be marked. */
export class Showing {
  /** Only where somebody has use for them. */
  readonly words: Words | undefined;
  readonly #marks: readonly Mark[];
  /** Signs wait until a link has ended: none may stand in another. */
  #due = '';
  #inLink = false;

  constructor(marks: readonly Mark[] | undefined) {
    this.words = marks && new Words();
    this.#marks = marks ?? [];
  }

  /** Words as markup. Of what is as long as it is written, a part may be marked. */
  show(text: string, place?: Span): string {
    this.words?.add(text, place?.start, place?.end);
    if (place === undefined || text === '') return escapeHtml(text);
    const over = this.#marks.filter(({ start, end }) => start < place.end && end > place.start);
    if (over.length === 0) return escapeHtml(text);
    const cuts =
      place.end - place.start === text.length
        ? over.flatMap(({ start, end }) => [start, end]).filter((cut) => cut > place.start && cut < place.end)
        : [];
    const edges = [...new Set([place.start, ...cuts, place.end])].sort((a, b) => a - b);
    let markup = '';
    for (const [at, from] of edges.slice(0, -1).entries()) {
      const to = edges[at + 1] as number;
      const words = escapeHtml(cuts.length === 0 ? text : text.slice(from - place.start, to - place.start));
      const here = over.filter(({ start, end }) => start < to && end > from);
      markup +=
        here.length === 0
          ? words
          : `<mark class="commented" data-threads="${escapeHtml(here.map(({ name }) => name).join(' '))}">${words}</mark>`;
      for (const { end, sign } of here) if (end <= to) this.#due += sign.markup;
      if (!this.#inLink) markup += this.#taken();
    }
    return markup;
  }

  /** White space that parts words. */
  gap(): void {
    this.words?.add(' ');
  }

  openLink(): void {
    this.#inLink = true;
  }

  /** The end of a link, and the signs that waited for it. */
  closeLink(): string {
    this.#inLink = false;
    return this.#taken();
  }

  #taken(): string {
    const due = this.#due;
    this.#due = '';
    return due;
  }
}
