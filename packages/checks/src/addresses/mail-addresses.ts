import type { Source, Span } from '@failonce/document';

const DOMAIN = /@((?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24})(?![A-Za-z0-9-])/y;
const LONGEST_NAME = 64;
/** Names that stand for any (RFC 2606, RFC 6761), and ends of file names. */
const SAMPLE =
  /(?:^|\.)(?:example(?:\.\w{2,3})?|test|invalid|localhost)$|^(?:your|my|some)?-?(?:company|domain|email|site|org)\.\w{2,3}$/i;
const FILE = /\.(?:png|jpe?g|gif|svg|webp|js|ts|css|json|ya?ml|md|service|timer|socket|target|conf|sh)$/i;

/** E-mail addresses of people; those that are made up, and users of addresses like `git@host:path`, are none. */
export function findMailAddresses({ text }: Source, ats: readonly number[]): Span[] {
  const found: Span[] = [];
  for (const at of ats) {
    let start = at;
    while (start > 0 && at - start < LONGEST_NAME && /[\w.%+-]/.test(text[start - 1] as string)) start--;
    while (start < at && /[.%+_-]/.test(text[start] as string)) start++;
    if (start === at) continue;
    const before = text.charCodeAt(start - 1);
    // "https://user@host" and "user:password@host"
    if (
      before === 47 ||
      (before === 58 &&
        !text
          .slice(start - 7, start)
          .toLowerCase()
          .endsWith('mailto:') &&
        text.charCodeAt(start - 2) > 32 &&
        /\w/.test(text[start - 2] as string) &&
        text.slice(start - 40, start).includes('://'))
    )
      continue;
    DOMAIN.lastIndex = at;
    const domain = DOMAIN.exec(text)?.[1];
    if (domain === undefined || SAMPLE.test(domain) || FILE.test(domain)) continue;
    const end = at + 1 + domain.length;
    if (text.slice(start, at) === 'git' || (text.charCodeAt(end) === 58 && /[\w/~]/.test(text[end + 1] ?? '')))
      continue;
    // [jo@shop.se](mailto:jo@shop.se) is one address.
    const last = found[found.length - 1];
    if (last && start - last.end < 12 && text.startsWith('](mailto:', last.end)) continue;
    found.push({ start, end });
  }
  return found;
}
