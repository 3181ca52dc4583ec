import { slugOf } from '@failonce/document';
import { hashOf } from '@failonce/recurrence';

/** By what the postmortems of a site can be looked through, in the order in which it stands beside them. */
export const KINDS = ['service', 'cause', 'severity', 'year'] as const;
export type Kind = (typeof KINDS)[number];

// Every page of a site is a file of its own at the top or one folder below it, and is linked to by its whole name: so it
// works below any path, on any host, and from a disk.

/** Of the list of all postmortems, from page 1 on. */
export function listAddress(page: number): string {
  return page === 1 ? 'index.html' : `page/${page}.html`;
}

/** Of the list of what has a value, by the value's name in addresses. Such names have no “_”. */
export function chosenAddress(kind: Kind, name: string, page = 1): string {
  return `${kind}/${name}${page === 1 ? '' : `_${page}`}.html`;
}

/** Of all values of a kind. */
export function overviewAddress(kind: 'service' | 'cause'): string {
  return kind === 'service' ? 'services.html' : 'causes.html';
}

/** Of a postmortem. */
export function postmortemAddress(name: string): string {
  return `pm/${name}.html`;
}

/** What stands before an address where a page links to it: nothing at the top, one step up below it. */
export function upFrom(page: string): '' | '../' {
  return page.includes('/') ? '../' : '';
}

/** Names that no file of Windows may have, whatever its ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The name of a value in addresses, which follows from the value alone: two that are written nearly alike have one page.
 * What such a name cannot say is told apart by a hash.
 */
export function valueName(value: string): string {
  const plain = value.normalize('NFKC').trim().toLowerCase();
  const slug = slugOf(plain);
  const says = /^[a-z0-9 _./:-]{1,55}$/.test(plain) && (slug !== 'untitled' || plain === slug);
  return says && !RESERVED.test(slug) ? slug : `${slug === 'untitled' ? 'named' : slug}-${hashOf(plain).toString(36)}`;
}

/** What gets a name in addresses. */
export interface Named {
  /** Words to be called by. */
  readonly words: string;
  /** What it is called where these words give nothing to be called by. */
  readonly otherwise: string;
}

/**
 * Gives each a name of a-z, 0-9 and “-” that no other has. Who comes first keeps the plain one: in the order of time, what
 * is added later changes no address.
 */
export function uniqueNames(all: readonly Named[]): string[] {
  const plain = all.map(({ words, otherwise }) => {
    const slug = slugOf(words);
    const name = slug === 'untitled' ? slugOf(otherwise) : slug;
    return RESERVED.test(name) ? `${name}-outage` : name;
  });
  const taken = new Set<string>();
  const reserved = new Set(plain);
  const last = new Map<string, number>();
  return plain.map((slug) => {
    let name = slug;
    for (let more = (last.get(slug) ?? 1) + 1; taken.has(name) || (name !== slug && reserved.has(name)); more++) {
      name = `${slug}-${more}`;
      last.set(slug, more);
    }
    taken.add(name);
    return name;
  });
}
