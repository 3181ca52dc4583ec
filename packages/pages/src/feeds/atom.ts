import { escapeHtml } from '../html/html.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** A feed as Atom (RFC 4287). */
export function atomFeed({ title, home, self, updatedAt, entries }: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${xml(self.atom)}</id>
<title>${xml(title)}</title>
<updated>${xml(updatedAt)}</updated>
<link rel="self" type="application/atom+xml" href="${xml(self.atom)}"/>
<link rel="alternate" type="text/html" href="${xml(home)}"/>
<author><name>Failonce</name></author>
<generator>Failonce</generator>
${entries.map((entry) => entryOf(entry)).join('')}</feed>
`;
}

function entryOf(entry: FeedEntry): string {
  return atomEntry({ ...entry, id: `urn:uuid:${entry.id}` });
}

/** What an entry of Atom says. */
export interface AtomEntry extends Pick<FeedEntry, 'title' | 'summary' | 'updatedAt' | 'authors' | 'tags'> {
  /** An IRI that never changes. */
  readonly id: string;
  readonly createdAt: string | undefined;
  /** Where it is read, where that is somewhere. */
  readonly address: string | undefined;
  /** All of it, as HTML. */
  readonly content?: string;
}

/** An entry, as part of a feed or, with a name space of its own, by itself (RFC 4287, 2). */
export function atomEntry(entry: AtomEntry, namespace = ''): string {
  const { id, title, address, summary, content, createdAt, updatedAt, authors, tags } = entry;
  return `<entry${namespace}>
<id>${xml(id)}</id>
<title>${xml(title)}</title>
${address === undefined ? '' : `<link rel="alternate" type="text/html" href="${xml(address)}"/>\n`}${createdAt === undefined ? '' : `<published>${xml(createdAt)}</published>\n`}<updated>${xml(updatedAt)}</updated>
${authors.map((name) => `<author><name>${xml(name)}</name></author>\n`).join('')}${tags.map((tag) => `<category term="${xml(tag)}"/>\n`).join('')}<summary>${xml(summary)}</summary>
${content === undefined ? '' : `<content type="html">${xml(content)}</content>\n`}</entry>
`;
}

/** An entry as a document. */
export function atomEntryDocument(entry: AtomEntry): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${atomEntry(entry, ' xmlns="http://www.w3.org/2005/Atom" xml:lang="en"')}`;
}

/** A text as XML says it, without what XML has no word for. */
function xml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that no XML document may have.
  return escapeHtml(text.toWellFormed().replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, ''));
}
