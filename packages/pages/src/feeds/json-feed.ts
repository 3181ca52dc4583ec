import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeed({ title, home, self, entries }: Feed): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self.json,
    language: 'en',
    items: entries.map(({ id, title, address, summary, createdAt, updatedAt, authors, tags }) => ({
      id: `urn:uuid:${id}`,
      url: address,
      title,
      content_text: summary,
      date_published: createdAt,
      date_modified: updatedAt,
      ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
      ...(tags.length > 0 ? { tags } : {}),
    })),
  })}\n`;
}
