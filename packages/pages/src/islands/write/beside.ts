import { isSettled } from '../../write/settle.ts';
import type { Earlier } from '../../write/work.ts';
import { element } from './element.ts';

/** Typing pauses so long before the library is asked, in milliseconds. */
const PAUSE = 1200;
/** Fewer words tell no cause. */
const FEWEST = 25;
const MOST = 3;

interface Similar {
  readonly postmortem: Earlier & { readonly tasks: { readonly open: number; readonly done: number } };
  readonly shown: boolean;
  readonly passages: { readonly asked: string; readonly found: string };
}

interface Options {
  readonly number: number;
  /** Writes into the text what was decided. */
  readonly settle: (earlier: Earlier, same: boolean) => void;
}

/** What the library knows of a failure like this one, asked while it is told. */
export class Beside {
  readonly #options: Options;
  readonly #key: string;
  #timer: number | undefined;
  #running: AbortController | undefined;
  #asked = '';
  #similar: readonly Similar[] = [];

  constructor(options: Options) {
    this.#options = options;
    this.#key = `failonce-new-${options.number}`;
  }

  /** The text has changed. */
  changed(text: string, words: number): void {
    window.clearTimeout(this.#timer);
    this.#show(text);
    if (words < FEWEST) return;
    this.#timer = window.setTimeout(() => void this.#ask(text), PAUSE);
  }

  async #ask(markdown: string): Promise<void> {
    if (markdown === this.#asked) return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const { signal } = running;
    try {
      const [similar, causes] = await Promise.all([
        post<Similar>('/api/v1/search/similar', { markdown, top: MOST + 1 }, signal),
        post<{ id: string; name: string; passage: string }>('/api/v1/causes', { markdown }, signal),
      ]);
      this.#asked = markdown;
      this.#similar = similar.filter(({ postmortem, shown }) => shown && postmortem.number !== this.#options.number);
      showCauses(causes);
      this.#show(markdown);
    } catch {
      // Nobody waits for it: the next change asks again.
    }
  }

  #show(text: string): void {
    const place = document.querySelector('.seen');
    if (place === null || (this.#similar.length === 0 && this.#asked === '')) return;
    const dismissed = new Set((localStorage.getItem(this.#key) ?? '').split(' '));
    const rows = this.#similar
      .slice(0, MOST)
      .map((each) => [each, isSettled(text, each.postmortem), dismissed.has(String(each.postmortem.number))] as const);
    const key =
      rows.map(([{ postmortem }, settled, isNew]) => [postmortem.number, settled, isNew]).join(' ') +
      this.#asked.length;
    if (place.getAttribute('data-key') === key) return;
    place.setAttribute('data-key', key);
    place.replaceChildren(
      ...(rows.length === 0
        ? [element('p', { class: 'quiet' }, 'Nothing in the library reads like it.')]
        : rows.map(([similar, settled, isNew]) => this.#card(similar, settled, isNew, text))),
    );
  }

  #card({ postmortem, passages }: Similar, settled: boolean, isNew: boolean, text: string): HTMLElement {
    const { number, slug, title, tasks } = postmortem;
    const all = tasks.open + tasks.done;
    const link = element('a', { href: `/pm/${number}-${slug}`, target: '_blank' }, `PM-${number} ${title}`);
    if (settled || isNew) {
      const said = isNew && !settled ? 'New: not like it.' : 'The text says what it has to do with this one.';
      return element('div', { class: 'card settled' }, link, element('p', { class: 'quiet' }, said));
    }
    const act = (words: string, does: () => void): HTMLElement => {
      const button = element('button', { type: 'button', class: 'button' }, words);
      button.addEventListener('click', does);
      return button;
    };
    const { settle } = this.#options;
    return element(
      'div',
      { class: 'card' },
      link,
      ...(passages.found === '' ? [] : [element('p', { class: 'passage' }, `“${passages.found}”`)]),
      ...(all === 0
        ? []
        : [
            element(
              'p',
              { class: `pill ${tasks.open > 0 ? 'pill-warn' : 'pill-good'}` },
              `${tasks.open} of ${all} measures still open`,
            ),
          ]),
      element(
        'p',
        { class: 'acts' },
        act('Same cause', () => settle(postmortem, true)),
        act('Same symptom only', () => settle(postmortem, false)),
        act('New', () => {
          localStorage.setItem(this.#key, `${localStorage.getItem(this.#key) ?? ''} ${number}`.trim());
          this.#show(text);
        }),
      ),
    );
  }
}

function showCauses(causes: readonly { readonly id: string; readonly name: string; readonly passage: string }[]): void {
  const section = document.querySelector('.told-causes');
  section?.toggleAttribute('hidden', causes.length === 0);
  section
    ?.querySelector('ul')
    ?.replaceChildren(
      ...causes.map(({ id, name, passage }) =>
        element(
          'li',
          {},
          element('a', { href: `/guide/causes/${id}`, target: '_blank' }, name),
          ...(passage === '' ? [] : [element('p', { class: 'passage' }, `“${passage}”`)]),
        ),
      ),
    );
}

async function post<T>(address: string, body: object, signal: AbortSignal): Promise<readonly T[]> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { items: readonly T[] }).items;
}
