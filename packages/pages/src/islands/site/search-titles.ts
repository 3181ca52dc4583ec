import { dayText } from '../../parts/time.ts';
import type { Found, Search } from './found.ts';

/** What `titles.js` tells of a postmortem: address, title, day, services and, of not too many, the cause. */
type Line = readonly [address: string, title: string, date: string, services: string, cause?: string];

/** Finds by titles, causes and services: for a site that is opened from a disk, where nothing else can be loaded. */
export async function titleSearch(up: string): Promise<Search> {
  const lines = await loadTitles(up);
  const texts = lines.map(([, ...said]) => said.join(' ').toLowerCase());
  return async (text) => {
    const words = text.toLowerCase().replaceAll(/["“”]/g, ' ').split(/\s+/).filter(Boolean);
    const hits = lines.filter((_, at) => words.every((word) => texts[at]?.includes(word)));
    return { total: hits.length, load: async (from, to) => hits.slice(from, to).map((line) => asFound(line, words)) };
  };
}

function asFound([address, title, date, services, cause = '']: Line, words: readonly string[]): Found {
  return { address, title, date: date === '' ? '' : dayText(date), services, passage: marked(cause, words) };
}

function marked(text: string, words: readonly string[]): Found['passage'] {
  const lower = text.toLowerCase();
  const pieces: { text: string; marked: boolean }[] = [];
  let from = 0;
  while (from < text.length) {
    // What is lower may be longer, in a few languages: then nothing is marked there.
    const next = words
      .map((word) => ({ word, at: lower.indexOf(word, from) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    if (next === undefined || lower.length !== text.length) break;
    pieces.push({ text: text.slice(from, next.at), marked: false });
    pieces.push({ text: text.slice(next.at, next.at + next.word.length), marked: true });
    from = next.at + next.word.length;
  }
  return [...pieces, { text: text.slice(from), marked: false }].filter((piece) => piece.text !== '');
}

/** As a script: that is all that a page from a disk may load. */
function loadTitles(up: string): Promise<readonly Line[]> {
  const known = (): readonly Line[] | undefined => (self as unknown as { failonceTitles?: Line[] }).failonceTitles;
  return new Promise((resolve, reject) => {
    const there = known();
    if (there !== undefined) return resolve(there);
    const script = document.createElement('script');
    script.src = `${up}titles.js`;
    script.addEventListener('load', () => resolve(known() ?? []));
    script.addEventListener('error', () => reject(new Error('The titles cannot be loaded.')));
    document.head.append(script);
  });
}
