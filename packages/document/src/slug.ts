const MOST = 60;

/** The words of a title for an address: `checkout-down-for-61-minutes`. Never empty. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length >= MOST) break;
    slug += slug === '' ? word : `-${word}`;
  }
  return slug || words[0]?.slice(0, MOST) || 'untitled';
}
