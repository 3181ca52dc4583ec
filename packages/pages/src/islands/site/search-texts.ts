import type { Found, Search } from './found.ts';

/** What Pagefind (https://pagefind.app) tells of a hit. */
interface Hit {
  readonly meta: Readonly<Record<string, string>>;
  readonly excerpt: string;
}
interface Pagefind {
  options(given: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  search(text: string): Promise<{ readonly results: readonly { data(): Promise<Hit> }[] }>;
}

/** Finds by every word of every text. Throws where the index cannot be loaded. */
export async function textSearch(up: string): Promise<Search> {
  const at = new URL(`${up}pagefind/pagefind.js`, document.baseURI).href;
  const pagefind = (await import(at)) as Pagefind;
  await pagefind.options({ excerptLength: 28 });
  await pagefind.init();
  return async (text) => {
    const { results } = await pagefind.search(text);
    return {
      total: results.length,
      load: async (from, to) =>
        await Promise.all(results.slice(from, to).map(async (hit) => asFound(await hit.data()))),
    };
  };
}

function asFound({ meta, excerpt }: Hit): Found {
  const { address = '', title = '', date = '', services = '' } = meta;
  return { address, title, date, services, passage: piecesOf(excerpt) };
}

/** The pieces of an excerpt, in which Pagefind has marked words: as text, whatever else may stand there. */
function piecesOf(excerpt: string): Found['passage'] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes]
    .map((node) => ({ text: node.textContent ?? '', marked: node.nodeName === 'MARK' }))
    .filter(({ text }) => text !== '');
}
