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
  const { id, title, address, summary, createdAt, updatedAt, authors, tags } = entry;
  return `<entry>
<id>${xml(`urn:uuid:${id}`)}</id>
<title>${xml(title)}</title>
<link rel="alternate" type="text/html" href="${xml(address)}"/>
<published>${xml(createdAt)}</published>
<updated>${xml(updatedAt)}</updated>
${authors.map((name) => `<author><name>${xml(name)}</name></author>\n`).join('')}${tags.map((tag) => `<category term="${xml(tag)}"/>\n`).join('')}<summary>${xml(summary)}</summary>
</entry>
`;
}

/** A text as XML says it, without what XML has no word for. */
function xml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that no XML document may have.
  return escapeHtml(text.toWellFormed().replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, ''));
}
