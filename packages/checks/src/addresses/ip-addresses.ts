import type { Source, Span } from '@failonce/document';

const DIGITS_AND_DOTS = /(?<![\w.:/-])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?!\.?\d|[A-Za-z_-])/g;
const HEXADECIMAL = /(?<![\w:.])[0-9A-Fa-f:]{4,39}(?![\w:])/y;
/** Words that go before an address; before a number with four parts others name what has that version. */
const BEFORE_ADDRESS =
  /(?:\b(?:ips?|address(?:es)?|hosts?|servers?|nodes?|gateways?|machines?|instances?|at|to|from|of|on|by|and|or|is|was|via|with|ping|ssh|curl|listen|bind|server|upstream|backend)\b["'`(:= ]{0,3}|:\/\/|@|[(=,"'`|>[])\s?$/i;

/** Addresses of machines (RFC 791, RFC 4291) but for those that say nothing about one: see `isPublicKnowledge`. */
export function findIpAddresses(source: Source, dotted: readonly number[], colons: readonly number[]): Span[] {
  const { text } = source;
  const found: Span[] = [];
  let from = 0;
  for (const dot of dotted) {
    if (dot < from) continue;
    const start = Math.max(from, dot - 3);
    const stretch = text.slice(Math.max(0, start - 40), dot + 40);
    const offset = Math.max(0, start - 40);
    for (const match of stretch.matchAll(DIGITS_AND_DOTS)) {
      const at = offset + match.index;
      if (at < from || at > dot) continue;
      const end = at + match[0].length;
      from = end;
      const parts = [match[1], match[2], match[3], match[4]] as string[];
      if (
        isAddress(parts) &&
        !isPublicKnowledge(parts.map(Number), text, end) &&
        isMeant(parts.map(Number), text, at, end)
      )
        found.push({ start: at, end });
    }
  }
  for (const colon of colons) {
    if (colon < from) continue;
    const start = beginningOf(text, colon);
    HEXADECIMAL.lastIndex = start;
    const match = HEXADECIMAL.exec(text);
    if (match === null || start + match[0].length <= colon) continue;
    from = start + match[0].length;
    if (isVersion6(match[0])) found.push({ start, end: from });
  }
  return found.sort((a, b) => a.start - b.start);
}

function isAddress(parts: readonly string[]): boolean {
  return parts.every((part) => Number(part) <= 255 && (part.length === 1 || part.charCodeAt(0) !== 48));
}

/** Its own machine, every machine, masks, documentation (RFC 5737), resolvers that everybody knows, whole private ranges. */
function isPublicKnowledge([a, b, c, d]: readonly number[], text: string, end: number): boolean {
  if (a === 127 || a === 0 || a === 255) return true;
  if ((a === 192 && b === 0 && c === 2) || (a === 198 && b === 51 && c === 100) || (a === 203 && b === 0 && c === 113))
    return true;
  if (a === b && b === c && c === d && (a === 1 || a === 8 || a === 9)) return true;
  if ((a === 8 && b === 8 && c === 4 && d === 4) || (a === 1 && b === 0 && c === 0 && d === 1)) return true;
  if (a === 1 && b === 2 && c === 3 && d === 4) return true;
  if (a === 169 && b === 254 && c === 169 && d === 254) return true;
  return text.charCodeAt(end) === 47 && d === 0 && c === 0 && /^\/(?:8|12|16)(?!\d)/.test(text.slice(end, end + 4));
}

/** A private address, one that has a part as no version has, or one that the words around call so. */
function isMeant([a, b, c, d]: readonly number[], text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  if (/(?:\bversion|\brelease|\bbuild|\bv) ?$/i.test(before)) return false;
  if (a === 10 || (a === 192 && b === 168) || (a === 172 && (b as number) >= 16 && (b as number) < 32)) return true;
  if ([a, b, c, d].filter((part) => (part as number) >= 100).length > 1) return true;
  const next = text.charCodeAt(end);
  if ((next === 58 || next === 47) && /\d/.test(text[end + 1] ?? '')) return true;
  return BEFORE_ADDRESS.test(before);
}

const LONGEST = 39;

function beginningOf(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST && /[0-9A-Fa-f:]/.test(text[start - 1] as string)) start--;
  return start;
}

/** Eight groups, or fewer with a "::"; its own machine, no machine and documentation (RFC 3849) left out. */
function isVersion6(value: string): boolean {
  const short = value.split('::');
  if (short.length > 2) return false;
  const groups = value.split(':').filter((group) => group !== '');
  if (groups.some((group) => group.length > 4)) return false;
  if (short.length === 2 ? groups.length > 7 || groups.length < 2 : groups.length !== 8) return false;
  return /\d/.test(value) && !/^2001:0?db8:/i.test(value);
}
