import type { SiteEntry } from './entry.ts';

/** Of more postmortems than these, only titles, days and services are told: a phone has to load it. */
const MOST_IN_FULL = 10_000;

/**
 * A script that tells the site's search the titles, for where it can load nothing else: opened from a disk, or made without
 * the search through texts.
 */
export function titlesScript(all: readonly { readonly entry: SiteEntry; readonly address: string }[]): string {
  const inFull = all.length <= MOST_IN_FULL;
  const lines = all.map(({ entry, address }) => {
    const { number, title, date, services, cause } = entry;
    const told = [address, number === undefined ? title : `PM-${number} ${title}`, date ?? '', services.join(', ')];
    return JSON.stringify(inFull ? [...told, cause] : told);
  });
  // These two end a line in old scripts.
  const data = lines.join(',\n').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return `self.failonceTitles=[\n${data}\n];\n`;
}
