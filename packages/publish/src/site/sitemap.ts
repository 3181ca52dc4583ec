import type { SiteFile } from './pages.ts';

/** So many addresses fit into one file of a sitemap, says its protocol. */
const MOST = 50_000;

/** Tells search engines of all pages (sitemaps.org). Addresses are of a-z, 0-9, “-”, “_”, “/” and “.” alone. */
export function* sitemap(base: string, addresses: readonly string[]): Generator<SiteFile> {
  const count = Math.max(1, Math.ceil(addresses.length / MOST));
  const name = (at: number): string => (count === 1 ? 'sitemap.xml' : `sitemap-${at + 1}.xml`);
  for (let at = 0; at < count; at++)
    yield {
      address: name(at),
      text: `${HEAD}<urlset xmlns="${SCHEMA}">\n${addresses
        .slice(at * MOST, (at + 1) * MOST)
        .map((address) => `<url><loc>${escaped(base + address)}</loc></url>\n`)
        .join('')}</urlset>\n`,
    };
  if (count > 1)
    yield {
      address: 'sitemap.xml',
      text: `${HEAD}<sitemapindex xmlns="${SCHEMA}">\n${Array.from(
        { length: count },
        (_, at) => `<sitemap><loc>${escaped(base + name(at))}</loc></sitemap>\n`,
      ).join('')}</sitemapindex>\n`,
    };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll("'", '&apos;').replaceAll('<', '&lt;');
}
