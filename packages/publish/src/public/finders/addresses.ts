import { isAllowed, isAllowedHost } from '../allowed-hosts.ts';
import type { Cut } from '../cut.ts';
import type { PublicReading } from '../reading.ts';

const PUT = '[address left out]';
const WHY = 'Addresses lead outsiders nowhere, or inside.';

const URLS = /<?\b[a-z][a-z0-9+.-]{1,20}:(?:\/\/|\\\/\\\/)[^\s<>"'`|]+>?/gi;
const LOOSE = /<?\b(?:mailto:|xmpp:|tel:|sip:|www\.|slack:|data:)[^\s<>"'`|]+>?/gi;
const SHARES = /\\\\[\w.$-]+(?:\\[\w.$ -]+)+/g;
const MAILS = /[\p{L}\p{N}.!#$%&'+/=?^_{|}~-]+@[\p{L}\p{N}][\p{L}\p{N}.-]*/gu;
const FOUR = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\d]|\.\d)(?::\d{1,5})?(?:\/\d{1,2}(?!\d))?/g;
const SIX = /(?<![\w:.])\[?(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?:\.\d{1,3}){0,3}(?:%\w+)?(?:\/\d{1,3})?\]?(?![\w:])/gi;
const MAC =
  /(?<![\w:-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:-])|(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.])/gi;
const HOSTS =
  /(?<![\p{L}\p{N}._-])(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,62})\.){1,10}[\p{L}][\p{L}\p{N}-]{1,23}(?![\p{L}\p{N}_-])(?::\d{1,5})?/gu;

const INSIDE =
  /\.(?:internal|corp|local|lan|intranet|home|localdomain|private|consul|svc|arpa|onion|test|invalid|vpn|prod|staging|compute)$/i;
const KNOWN =
  /^(?:host|gateway|kubernetes)\.docker\.internal$|^metadata\.google\.internal$|(?:^|\.)example(?:\.(?:com|net|org))?$|^localhost$/i;
const TOP =
  /\.(?:com|net|org|io|dev|cloud|app|co|edu|gov|mil|info|biz|eu|uk|de|fr|se|nl|us|ca|au|jp|cn|in|br|ru|es|it|ch|at|be|dk|no|fi|pl|cz|ie|nz|za|kr|sg|hk|mx|ar|pt|gr|hu|ro|tr|il|ai|tv|me|tech|online|site|xyz|systems|network|group|company|team|zone|tools)$/i;

/** Addresses of pages, people, machines: in the text as it is written, and as it is read. */
export function findAddresses({ text, views, rules }: PublicReading): Cut[] {
  const cuts: Cut[] = [];
  const look = (where: string, spanOf: (start: number, end: number) => { start: number; end: number }) => {
    const add = (start: number, end: number) =>
      cuts.push({ ...spanOf(start, end), put: PUT, kind: 'address', why: WHY });
    const each = (pattern: RegExp, take: (found: string, at: number) => number | undefined) => {
      for (const match of where.matchAll(pattern)) {
        const length = take(match[0], match.index);
        if (length !== undefined && length > 0) add(match.index, match.index + length);
      }
    };
    each(URLS, (found) => {
      const address = withoutEnd(found);
      return isAllowed(address.replace(/^<|>$/g, ''), rules.links) ? undefined : address.length;
    });
    each(LOOSE, (found) => withoutEnd(found).length);
    each(SHARES, (found) => found.length);
    each(MAILS, mailLength);
    each(FOUR, (found) => (isMachine4(found) ? found.length : undefined));
    each(SIX, (found) => (isMachine6(found) ? found.length : undefined));
    each(MAC, (found) => found.length);
    each(HOSTS, (found, at) => {
      const host = found.replace(/:\d+$/, '');
      if (KNOWN.test(host) || isAllowedHost(host, rules.links)) return undefined;
      // The end of a path, or of an address that is allowed: what it says is judged as a whole.
      if (/[/\\]$/.test(where.slice(Math.max(0, at - 1), at)) && !INSIDE.test(host)) return undefined;
      if (INSIDE.test(host) || (TOP.test(host) && host.split('.').length > 2)) return found.length;
      return undefined;
    });
  };
  look(text, (start, end) => ({ start, end }));
  for (const view of views)
    look(view.text, (start, end) => ({ start: view.starts[start] as number, end: view.ends[end - 1] as number }));
  return cuts.filter(({ start, end }) => !text.startsWith(PUT, start) || end - start > PUT.length);
}

/** Without what closes the sentence, the brackets or the emphasis around it. */
function withoutEnd(found: string): string {
  if (found.startsWith('<') && found.endsWith('>')) return found;
  let end = found.length;
  while (end > 0 && /[.,;:!?*_~\]>]/.test(found[end - 1] as string)) end--;
  const opened = found.slice(0, end).split('(').length;
  while (end > 0 && found[end - 1] === ')' && found.slice(0, end).split(')').length > opened) end--;
  return found.slice(0, end);
}

/** “lodash@4.17.21” and “image@2x.png” are none. */
function mailLength(found: string): number | undefined {
  const [, behind = ''] = found.split('@');
  if (
    /^(?:\d|latest\b|next\b)/.test(behind) &&
    !/\.[a-z]{2,}$/i.test(behind.replace(/\.(?:png|jpe?g|svg|webp|gif)$/i, ''))
  )
    return undefined;
  return found.replace(/[.-]+$/, '').length;
}

/** Any but its own machine, every machine, masks and those of documentation. */
function isMachine4(found: string): boolean {
  const [a, b, c, d] = (found.split(/[:/]/)[0] as string).split('.').map(Number) as [number, number, number, number];
  if ([a, b, c, d].some((part) => part > 255)) return false;
  if (a === 127 || a === 0 || (a === 255 && b === 255)) return false;
  return !(
    (a === 192 && b === 0 && c === 2) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113)
  );
}

/** “09:02:15” is a time, “::1” its own machine, “std::move” neither. */
function isMachine6(found: string): boolean {
  const bare = found.replace(/^\[|\]$/g, '').replace(/[%/].*$/, '');
  if (/^2001:0?db8:/i.test(bare) || /^(?:::1?|::)$/.test(bare)) return false;
  const groups = bare.split(':').filter((group) => group !== '');
  if (bare.includes('::')) return groups.length >= 1 && /\d/.test(bare);
  return groups.length >= 5;
}
