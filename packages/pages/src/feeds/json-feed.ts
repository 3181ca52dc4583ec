import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeed({ title, origin, query, entries }: Feed): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${origin}/${query}`,
    feed_url: `${origin}/feed.json${query}`,
    language: 'en',
    items: entries.map(({ id, number, slug, title, summary, createdAt, updatedAt, authors, tags }) => ({
      id: `urn:uuid:${id}`,
      url: `${origin}/pm/${number}-${slug}`,
      title: `PM-${number} ${title}`,
      content_text: summary,
      date_published: createdAt,
      date_modified: updatedAt,
      ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
      ...(tags.length > 0 ? { tags } : {}),
    })),
  })}\n`;
}
