import { isAsciiLetter, isDigit } from './characters.ts';

/** A tag as it stands in a line. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** Offset behind the `>`. */
  readonly end: number;
}

/** Tags that part blocks from each other. */
const BLOCK_TAGS = new Set(
  'h1 h2 h3 h4 h5 h6 p br hr ul ol li dl dt dd table thead tbody tfoot tr td th caption div center blockquote pre section article header footer main aside nav details summary figure figcaption html head body style script title'.split(
    ' ',
  ),
);

/** Tags that only dress words. */
const INLINE_TAGS = new Set(
  'a abbr acronym b bdi bdo big button cite code col colgroup data del dfn em embed fieldset font form i iframe img input ins kbd label legend link map area mark meta meter noscript object option output param picture progress q rp rt ruby s samp select small source span strike strong sub sup svg path template textarea time track tt u var video audio wbr canvas base'.split(
    ' ',
  ),
);

export function isBlockTag(name: string): boolean {
  return BLOCK_TAGS.has(name);
}

/** Is it a tag of HTML at all? `<your-name>` is none: it stays in the text. */
export function isHtmlTag(name: string): boolean {
  return BLOCK_TAGS.has(name) || INLINE_TAGS.has(name);
}

/** The tag that begins with the `<` at `at` and ends before `end`; undefined where there is none. */
export function readTag(text: string, at: number, end: number): Tag | undefined {
  let i = at + 1;
  const closing = text.charCodeAt(i) === 47;
  if (closing) i++;
  const nameStart = i;
  while (i < end && i < nameStart + 12 && (isAsciiLetter(text.charCodeAt(i)) || isDigit(text.charCodeAt(i)))) i++;
  if (i === nameStart || !isAsciiLetter(text.charCodeAt(nameStart))) return undefined;
  const name = text.slice(nameStart, i).toLowerCase();
  const next = text.charCodeAt(i);
  // Behind the name stand blanks, "/" or ">": everything else is an address or a placeholder.
  if (i < end && next !== 62 && next !== 47 && next !== 32 && next !== 9) return undefined;
  let quote = 0;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) {
      return { name, closing, end: i + 1 };
    } else if (code === 60) {
      return undefined;
    } else if ((code === 34 || code === 39) && text.charCodeAt(i - 1) === 61) {
      quote = code;
    }
  }
  return undefined;
}
