import { createHash } from 'node:crypto';
import { atomEntryDocument, durationText, firstScreenOf } from '@failonce/pages';
import { nameOf, shortened } from '../answers/answers.ts';
import { defineOutput } from '../define-output.ts';
import type { Published } from '../published.ts';

const LONGEST_NAME = 100;
const MOST_NAMES = 20;

export default defineOutput({
  id: 'feed-entry',
  title: 'Feed entry',
  summary: 'An Atom entry with a summary, for the feed of a blog or of a status page.',
  extension: 'atom',
  mediaType: 'application/atom+xml;type=entry',
  write: async (published) => {
    const { reading, address } = published;
    const { summary } = firstScreenOf(reading);
    const names = (all: readonly string[]): string[] =>
      all.slice(0, MOST_NAMES).map((each) => shortened(each, LONGEST_NAME));
    const authors = names(reading.authors);
    return atomEntryDocument({
      id: idOf(published),
      title: nameOf(reading, 300),
      address,
      summary: [
        reading.practice && 'Practice.',
        summary.minutes !== undefined && `Outage of ${durationText(summary.minutes)}.`,
        summary.cause ?? summary.impact,
      ]
        .filter((each) => typeof each === 'string')
        .join(' '),
      createdAt: reading.startDate && `${reading.startDate}T00:00:00Z`,
      updatedAt: reading.updatedAt ?? `${reading.today}T00:00:00Z`,
      // An entry by itself has to have one.
      authors: authors.length > 0 ? authors : ['Failonce'],
      tags: names([...reading.services, ...reading.causes.map(({ name }) => name)]),
    });
  },
});

/** Its address without the words, which may change; of a file alone, one made of what it is about. */
function idOf({ reading, address }: Published): string {
  if (address !== undefined && reading.number !== undefined) {
    const at = address.lastIndexOf(`/${reading.number}-`);
    if (at > 0) return address.slice(0, at + 1 + String(reading.number).length);
  }
  if (address !== undefined) return address;
  const digest = createHash('sha256')
    .update(`${reading.startDate ?? ''}\n${reading.title}`)
    .digest('hex');
  // As RFC 9562 has it for names hashed in one's own way: version 8.
  return `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
