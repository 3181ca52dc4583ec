import { codeTest } from '@failonce/document';
import type { Cut } from '../cut.ts';
import type { PublicReading } from '../reading.ts';

/** Tags that only set words: they stay, without what they say beside. */
const PLAIN = new Set(
  'b blockquote br center code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre s section small strong sub summary sup table tbody td th thead tr u ul'.split(
    ' ',
  ),
);
/** What stands in these is no text of the page. */
const OPAQUE = new Set(
  'applet audio canvas datalist embed frameset head iframe math noembed noframes noscript object script select style svg template textarea title video xmp'.split(
    ' ',
  ),
);

const TAG = /<(\/?)([a-z][a-z0-9-]{0,30})((?:[\s/][^<>]{0,4000})?)>/iy;
const HIDING = /\b(?:hidden|style|aria-hidden|class)\b/i;

/** HTML that may hide words: scripts, attributes, declarations and tags that are none of plain text. */
export function findMarkup({ text, document, inCode }: PublicReading): Cut[] {
  const cuts: Cut[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'code' || block.closed) continue;
    const why = 'This block of code is never closed, so it goes to the end.';
    cuts.push({ start: block.span.start, end: text.length, put: '', kind: 'markup', why });
  }
  if (!text.includes('<')) return cuts;
  const isCode = codeTest(text, document.blocks);
  const lower = text.toLowerCase();
  const noEnd = new Set<string>();
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text[at + 1] ?? '';
    if (next === '!' && text.startsWith('<!--', at)) continue;
    if (inCode(at) || (/[a-z/!?]/i.test(next) && isCode(at) && backticked(text, at))) continue;
    if (next === '!' || next === '?') {
      if (!/^<(?:![a-z[]|\?[a-z])/i.test(text.slice(at, at + 3))) continue;
      const stop = text.startsWith('<![CDATA[', at) ? ']]>' : next === '?' ? '?>' : '>';
      const end = text.indexOf(stop, at);
      const cut = markup(at, end < 0 ? text.length : end + stop.length);
      cuts.push(cut);
      at = cut.end - 1;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(text);
    if (tag === null) continue;
    const end = at + tag[0].length;
    const name = (tag[2] as string).toLowerCase();
    const closing = tag[1] === '/';
    const attributes = tag[3] as string;
    const hides = HIDING.test(attributes);
    if (!closing && !attributes.endsWith('/') && (OPAQUE.has(name) || (hides && name !== 'br'))) {
      const stop = noEnd.has(name) ? -1 : lower.indexOf(`</${name}`, end);
      if (stop < 0) noEnd.add(name);
      const close = stop < 0 ? -1 : text.indexOf('>', stop);
      const cut = markup(at, close < 0 ? text.length : close + 1);
      cuts.push(cut);
      at = cut.end - 1;
      continue;
    }
    if (!PLAIN.has(name)) cuts.push(markup(at, end));
    else if (attributes.trim() !== '' && attributes.trim() !== '/') {
      const from = at + 1 + (tag[1] as string).length + name.length;
      cuts.push(markup(from, end - 1));
    }
    at = end - 1;
  }
  return cuts;
}

/** Is the character before the tag's line's first backtick no further than the tag? Only what is plainly quoted stays. */
function backticked(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (line.split('`').length - 1) % 2 === 1;
}

function markup(start: number, end: number): Cut {
  return { start, end, put: '', kind: 'markup', why: 'HTML may hide words.' };
}
