import { inventPostmortem } from '../recurrence/invent.ts';

/** What people ask a library for: a name, and the address of the question, by its turn and the size of the library. */
export const QUERIES: readonly (readonly [string, (i: number, size: number) => string])[] = [
  ['search: a rare name', (i, size) => search(named(i, size))],
  ['search: a name as it is typed', (i, size) => search(named(i, size).slice(0, 4))],
  ['search: a service', (i) => search(`service-${i % 200} `)],
  ['search: two words of a cause', (i) => search(pick(['certificate expired', 'disk full', 'memory leak'], i))],
  ['search: a phrase', (i) => search(pick(['"connection pool"', '"rate limit"', '"dns record"'], i))],
  ['search: a word, a year, a service', (i) => `${search('errors')}&year=2026&service=service-${i % 200}`],
  ['search: a common word', (i) => search(pick(['certificate ', 'queue ', 'memory ', 'users '], i))],
  ['search: three common words', (i) => search(`error ${pick(['queue', 'memory', 'users'], i)} traffic`)],
  ['search: a misspelt word', (i) => search(pick(['certifciate ', 'databsae ', 'memmory '], i))],
  ['the list, newest first', () => '/postmortems'],
  ['similar failures', (i, size) => `/postmortems/${1 + ((i * 7919) % size)}/similar`],
];

function search(text: string): string {
  return `/search?text=${encodeURIComponent(text)}`;
}

function pick<T>(list: readonly T[], i: number): T {
  return list[i % list.length] as T;
}

/** A name that the postmortem of a number has, and hardly any other. */
function named(i: number, size: number): string {
  const names = [...inventPostmortem((i * 37) % size).matchAll(/\b[A-Z][a-z]{5,}\b/g)]
    .map(([name]) => name)
    .filter((name) => name !== 'Summary');
  return pick(names, i);
}
