import { isAllowed, isAllowedHost } from '../allowed-hosts.ts';
import type { Cut } from '../cut.ts';
import type { PublicReading } from '../reading.ts';

const PUT = '[address left out]';
const WHY = 'Addresses lead outsiders nowhere, or inside.';

/** What no address goes across. */
const STRETCH = /[^\s<>"'`|]+/g;
/** Where an address begins within a stretch; its scheme stands before the colon. */
const BEGINS = /:\/\/|:\\\/\\\/|\b(?:(?:mailto|xmpp|tel|sip|slack|data):(?=[\w+/%(;,])|www\.)|\\\\[\w.$-]/gi;
const FOUR = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\d]|\.\d)(?::\d{1,5})?(?:\/\d{1,2}(?!\d))?/g;
const SIX =
  /(?<![\w:.])\[?(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?:\.\d{1,3}){0,3}(?:%\w{1,20})?(?:\/\d{1,3})?\]?(?![\w:])/gi;
const MAC =
  /(?<![\w:-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:-])|(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.])/gi;

/** “+49 30 1234567”, “(030) 123 4567”: by the code of a country, or of a place in brackets. */
const PHONE = /(?<![\w+])\+[1-9][\d ./()-]{5,20}\d(?![\w:])|(?<![\w)])\(0\d{1,4}\)[\d ./-]{3,15}\d(?![\w:])/g;
/** “#inc-checkout”: a channel of a chat; one word alone may be anything. */
const CHANNEL = /(?<![\w&#/])#[a-z][a-z0-9]{0,30}(?:[-_][a-z0-9]{1,30}){1,8}(?![\w-])/g;

const INSIDE =
  /\.(?:internal|corp|local|lan|intranet|home|localdomain|private|consul|svc|arpa|onion|test|invalid|vpn|prod|staging|compute)$/i;
/** Every machine of a cloud or a container has these. */
const KNOWN = /^(?:host|gateway|kubernetes)\.docker\.internal$|^metadata\.google\.internal$/i;
const TOP =
  /\.(?:com|net|org|io|dev|cloud|app|co|edu|gov|mil|info|biz|eu|uk|de|fr|se|nl|us|ca|au|jp|cn|in|br|ru|es|it|ch|at|be|dk|no|fi|pl|cz|ie|nz|za|kr|sg|hk|mx|ar|pt|gr|hu|ro|tr|il|ai|tv|me|tech|online|site|xyz|systems|network|group|company|team|zone|tools|example)$/i;

interface Found {
  readonly start: number;
  readonly end: number;
}

/** Addresses of pages, people, machines: in the text as it is written, and as it is read. */
export function findAddresses({ text, views, rules }: PublicReading): Cut[] {
  const cuts: Cut[] = [];
  const add = ({ start, end }: Found) => {
    if (!text.startsWith(PUT, start) || end - start > PUT.length)
      cuts.push({ start, end, put: PUT, kind: 'address', why: WHY });
  };
  for (const found of addressesIn(text, rules.links)) add(found);
  for (const view of views)
    for (const { start, end } of addressesIn(view.text, rules.links))
      add({ start: view.starts[start] as number, end: view.ends[end - 1] as number });
  return cuts;
}

function addressesIn(text: string, links: readonly string[]): Found[] {
  const found: Found[] = [];
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    if (stretch.length < 4) continue;
    const pages =
      stretch.includes(':') || stretch.includes('\\\\') || /www\./i.test(stretch) ? pagesIn(stretch, links) : [];
    const mails = stretch.includes('@') ? mailsIn(stretch) : [];
    const hosts = stretch.includes('.') ? hostsIn(stretch, links) : [];
    for (const { start, end } of [...pages, ...mails, ...hosts]) {
      // An address in angle brackets goes with them.
      const angled = text[index + start - 1] === '<' && text[index + end] === '>';
      found.push({ start: index + start - (angled ? 1 : 0), end: index + end + (angled ? 1 : 0) });
    }
  }
  for (const [pattern, isMachine] of [
    [FOUR, isMachine4],
    [SIX, isMachine6],
    [MAC, () => true],
    [PHONE, isPhone],
    [CHANNEL, () => true],
  ] as const)
    for (const { 0: written, index } of text.matchAll(pattern))
      if (isMachine(written)) found.push({ start: index, end: index + written.length });
  return found;
}

/** Numbers that can be called have 8 to 15 digits (E.164). */
function isPhone(written: string): boolean {
  const digits = written.replaceAll(/\D/g, '').length;
  return digits >= 8 && digits <= 15 && !/[ ./-]{2}/.test(written);
}

/** Addresses of pages and the like; an allowed one is passed over whole. */
function pagesIn(stretch: string, links: readonly string[]): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (const { 0: sign, index } of stretch.matchAll(BEGINS)) {
    if (index < from) continue;
    let start = index;
    // The scheme: a few letters and what may stand between them.
    if (sign.startsWith(':'))
      while (start > from && index - start < 21 && /[a-z0-9+.-]/i.test(stretch[start - 1] as string)) start--;
    if (sign.startsWith(':') && start === index) continue;
    const end = start + lengthOf(stretch.slice(start));
    from = end;
    if (!isAllowed(stretch.slice(start, end), links)) found.push({ start, end });
  }
  return found;
}

/** Without what closes the sentence, the brackets or the emphasis around it. */
function lengthOf(written: string): number {
  let end = written.length;
  let opened = 0;
  for (const char of written)
    if (char === '(') opened++;
    else if (char === ')') opened--;
  while (end > 0) {
    const last = written[end - 1] as string;
    if (last === ')' && opened < 0) opened++;
    else if (!/[.,;:!?*_~\]]/.test(last)) break;
    end--;
  }
  return end;
}

const LONGEST_MAILBOX = 100;

/** E-mail addresses and whatever else has an @ inside; “lodash@4.17.21” and “image@2x.png” are none. */
function mailsIn(stretch: string): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (let at = stretch.indexOf('@'); at >= 0; at = stretch.indexOf('@', at + 1)) {
    let start = at;
    while (
      start > from &&
      at - start < LONGEST_MAILBOX &&
      /[\p{L}\p{N}.!#$%&+/=?^_{}~-]/u.test(stretch[start - 1] as string)
    )
      start--;
    let end = at + 1;
    while (end < stretch.length && /[\p{L}\p{N}.-]/u.test(stretch[end] as string)) end++;
    while (end > at + 1 && /[.-]/.test(stretch[end - 1] as string)) end--;
    if (start === at || end === at + 1) continue;
    const behind = stretch.slice(at + 1, end);
    const isVersion =
      /^(?:\d|latest$|next$)/.test(behind) &&
      !/\.[a-z]{2,10}$/i.test(behind.replace(/\.(?:png|jpe?g|svg|webp|gif)$/i, ''));
    if (!isVersion) found.push({ start, end });
    from = end;
  }
  return found;
}

/** Names of machines: with an end that only the own network has, or three parts and an end that the world knows. */
function hostsIn(stretch: string, links: readonly string[]): Found[] {
  const found: Found[] = [];
  for (const { 0: written, index } of stretch.matchAll(/[\p{L}\p{N}._-]+/gu)) {
    const start = index + (/^[.-]*/.exec(written)?.[0].length ?? 0);
    let end = index + written.length;
    while (end > start && /[._-]/.test(stretch[end - 1] as string)) end--;
    const host = stretch.slice(start, end);
    if (host.length > 253 || !host.includes('.') || KNOWN.test(host) || isAllowedHost(host, links)) continue;
    // The end of a path, or of an address that is allowed: what it says is judged as a whole.
    const inPath = start > 0 && /[/\\]/.test(stretch[start - 1] as string);
    if (!INSIDE.test(host) && (inPath || !TOP.test(host) || host.split('.').length < 3)) continue;
    const port = /^:\d{1,5}/.exec(stretch.slice(end, end + 6))?.[0] ?? '';
    found.push({ start, end: end + port.length });
  }
  return found;
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
  const bare = found.replace(/^\[|\]$/g, '').split(/[%/]/)[0] as string;
  if (/^2001:0?db8:/i.test(bare) || /^(?:::1?|::)$/.test(bare)) return false;
  const groups = bare.split(':').filter((group) => group !== '');
  if (bare.includes('::')) return groups.length >= 1 && /\d/.test(bare);
  return groups.length >= 5;
}
