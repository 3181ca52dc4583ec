import { dayText } from '@failonce/pages';
import type { SiteEntry } from './entry.ts';

/** A postmortem as the search through texts takes it; its page shows `meta`. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
}

/** What is searched of a postmortem. `words`: of its text. */
export function searchRecord(
  { number, title, date, services }: SiteEntry,
  address: string,
  words: string,
): SearchRecord {
  return {
    url: address,
    content: words,
    // One index for all: who searches does not know in which language something was written.
    language: 'en',
    meta: {
      title: number === undefined ? title : `PM-${number} ${title}`,
      address,
      date: date === undefined ? '' : dayText(date),
      services: services.join(', '),
    },
  };
}
