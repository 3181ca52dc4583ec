import type { Judged, NextThing } from '../../write/judged.ts';
import { element } from './element.ts';

/** What somebody wants to get to. */
export type Wanted = Pick<NextThing, 'id' | 'requirement'> & Partial<NextThing>;

/** The list beside the text: what is met, and what comes next. */
export class Checklist {
  readonly #root: HTMLElement;
  readonly #met: Element | null;
  readonly #words: Element | null;
  readonly #bar: HTMLProgressElement | null;
  readonly #rows = new Map<string, HTMLElement>();
  readonly #go: (thing: Wanted) => void;
  #shownNext = '';
  #next: readonly NextThing[] = [];

  constructor(root: HTMLElement, go: (thing: Wanted) => void) {
    this.#root = root;
    this.#go = go;
    this.#met = root.querySelector('.met-count');
    this.#words = root.querySelector('.words');
    this.#bar = root.querySelector('progress');
    // Without a script each leads to the guide; with one, to its place in the text.
    for (const link of root.querySelectorAll<HTMLElement>('a[data-requirement]')) {
      const id = link.dataset['requirement'] as string;
      const button = element('button', { type: 'button', class: link.className }, ...link.childNodes);
      button.addEventListener('click', () => go({ id, requirement: true }));
      link.replaceWith(button);
      this.#rows.set(id, button);
    }
  }

  show({ met, words, requirements, next }: Judged): void {
    put(this.#met, String(met));
    put(this.#words, String(words));
    if (this.#bar !== null && this.#bar.value !== met) this.#bar.value = met;
    for (const { id, met: isMet } of requirements) {
      const row = this.#rows.get(id);
      if (row === undefined || row.classList.contains('met') === isMet) continue;
      row.classList.toggle('met', isMet);
      put(row.querySelector('.aside-from-view'), isMet ? 'Met: ' : 'Open: ');
    }
    const key = JSON.stringify(next.map(({ id, message }) => [id, message]));
    const list = this.#root.querySelector('.next ol');
    this.#next = next;
    if (key === this.#shownNext || list === null) return;
    this.#shownNext = key;
    list.replaceChildren(...next.map((thing, index) => this.#row(thing, index)));
    this.#root.querySelector('.next')?.toggleAttribute('hidden', next.length === 0);
  }

  #row({ message, hint }: NextThing, index: number): HTMLElement {
    const button = element('button', { type: 'button' }, element('b', {}, message), element('span', {}, hint));
    button.addEventListener('click', () => {
      const thing = this.#next[index];
      if (thing !== undefined) this.#go(thing);
    });
    return element('li', {}, button);
  }
}

function put(place: Element | null, text: string): void {
  if (place !== null && place.textContent !== text) place.textContent = text;
}
