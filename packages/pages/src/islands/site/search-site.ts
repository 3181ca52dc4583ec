import type { Findings, Found, Search } from './found.ts';
import { textSearch } from './search-texts.ts';
import { titleSearch } from './search-titles.ts';

/** Typing pauses so long before it is looked for, in milliseconds. */
const PAUSE = 120;
/** So many are shown at once. */
const STRETCH = 20;

/**
 * The search field of the library page: what is found stands in the place of the list, and its words in the address. The
 * fields of other pages lead there.
 */
export function searchSite(up: string, inTexts: boolean): void {
  const field = document.querySelector<HTMLInputElement>('#search');
  const list = document.querySelector<HTMLElement>('#found');
  if (field?.form == null || list === null) return;
  const view = new FoundView(up, list);
  let searching: Promise<{ readonly search: Search; readonly inTexts: boolean }> | undefined;
  let timer: number | undefined;
  let turn = 0;

  const find = async (): Promise<void> => {
    const own = ++turn;
    const text = field.value.trim();
    const address = text === '' ? location.pathname : `?text=${encodeURIComponent(text)}`;
    // From a disk some browsers keep the address as it is.
    try {
      history.replaceState(history.state, '', address);
    } catch {}
    if (text === '') return view.close();
    searching ??= searchOf(up, inTexts && location.protocol !== 'file:');
    try {
      const { search, inTexts: whole } = await searching;
      const found = await search(text);
      if (own === turn) await view.show(text, found, whole);
    } catch {
      searching = undefined;
      if (own === turn) view.say('The search could not be loaded. Try again in a moment.');
    }
  };

  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(find, PAUSE);
  });
  field.form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    void find();
  });
  const asked = new URLSearchParams(location.search).get('text');
  if (asked !== null && asked.trim() !== '') {
    field.value = asked.slice(0, field.maxLength);
    void find();
  }
}

async function searchOf(up: string, inTexts: boolean): Promise<{ search: Search; inTexts: boolean }> {
  if (inTexts) {
    try {
      return { search: await textSearch(up), inTexts: true };
    } catch {
      // The index is not there, or this browser has no WebAssembly: the titles are better than nothing.
    }
  }
  return { search: await titleSearch(up), inTexts: false };
}

/** What was found, in the place of the list. */
class FoundView {
  readonly #up: string;
  readonly #list: HTMLElement;
  readonly #view = document.createElement('div');
  readonly #count = document.createElement('p');
  readonly #rows = document.createElement('ol');
  readonly #more = document.createElement('button');
  #shown: Findings | undefined;

  constructor(up: string, list: HTMLElement) {
    this.#up = up;
    this.#list = list;
    this.#view.className = 'found';
    this.#view.hidden = true;
    this.#count.className = 'count';
    this.#count.setAttribute('role', 'status');
    this.#rows.className = 'rows hits';
    this.#more.className = 'button';
    this.#more.textContent = 'More';
    this.#more.addEventListener('click', () => void this.#add());
    this.#view.append(this.#count, this.#rows, this.#more);
    list.after(this.#view);
  }

  close(): void {
    this.#view.hidden = true;
    this.#list.hidden = false;
  }

  say(words: string): void {
    this.#shown = undefined;
    this.#rows.replaceChildren();
    this.#more.hidden = true;
    this.#open(words);
  }

  async show(text: string, found: Findings, whole: boolean): Promise<void> {
    const { total } = found;
    const rows = await found.load(0, STRETCH);
    this.#shown = found;
    this.#rows.replaceChildren(...rows.map((each) => this.#row(each)));
    this.#more.hidden = total <= STRETCH;
    const count = `${total === 0 ? 'Nothing' : `${total.toLocaleString('en-US')} ${total === 1 ? 'postmortem' : 'postmortems'}`} found for “${text}”`;
    this.#open(
      whole
        ? count
        : `${count}, in titles, causes and services${location.protocol === 'file:' ? ': from a disk, the texts are not searched' : ''}`,
    );
  }

  #open(words: string): void {
    this.#count.textContent = words;
    this.#list.hidden = true;
    this.#view.hidden = false;
  }

  async #add(): Promise<void> {
    const found = this.#shown;
    if (found === undefined) return;
    const from = this.#rows.childElementCount;
    const rows = (await found.load(from, from + STRETCH)).map((each) => this.#row(each));
    if (found !== this.#shown) return;
    this.#rows.append(...rows);
    this.#more.hidden = from + STRETCH >= found.total;
    rows[0]?.querySelector('a')?.focus();
  }

  #row({ address, title, date, services, passage }: Found): HTMLLIElement {
    const row = document.createElement('li');
    row.className = 'row';
    const what = element('div', 'row-what');
    const heading = document.createElement('h2');
    const link = document.createElement('a');
    // Only what the site has made: no other scheme, no other host.
    link.href = `${this.#up}${address.replace(/^[^a-z0-9]+/, '').replaceAll(':', '')}`;
    link.textContent = title;
    heading.append(link);
    const said = element('p', 'row-cause');
    said.append(
      ...passage.map(({ text, marked }) => {
        if (!marked) return text;
        const mark = document.createElement('mark');
        mark.textContent = text;
        return mark;
      }),
    );
    what.append(heading, said);
    const when = element('p', 'row-outage');
    when.append(element('span', '', date), element('span', '', services));
    row.append(what, when);
    return row;
  }
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
