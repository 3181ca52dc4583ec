/** An entity read at a `&`: its character(s) and the offset behind the `;`. */
export interface Entity {
  readonly value: string;
  readonly end: number;
}

const NAMED = new Map<string, string>([
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['bull', '•'],
  ['middot', '·'],
  ['deg', '°'],
  ['plusmn', '±'],
  ['times', '×'],
  ['rarr', '→'],
  ['larr', '←'],
  ['uarr', '↑'],
  ['darr', '↓'],
  ['le', '≤'],
  ['ge', '≥'],
  ['ne', '≠'],
  ['euro', '€'],
  ['pound', '£'],
  ['yen', '¥'],
  ['sect', '§'],
  ['check', '✓'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['auml', 'ä'],
  ['ccedil', 'ç'],
]);

/** The entity that begins with the `&` at `at`, if it ends before `end`. */
export function readEntity(text: string, at: number, end: number): Entity | undefined {
  const limit = Math.min(end, at + 12);
  let semicolon = at + 1;
  while (semicolon < limit && text.charCodeAt(semicolon) !== 59) semicolon++;
  if (semicolon >= limit || semicolon === at + 1) return undefined;
  const name = text.slice(at + 1, semicolon);
  if (name.charCodeAt(0) !== 35) {
    const value = NAMED.get(name);
    return value === undefined ? undefined : { value, end: semicolon + 1 };
  }
  const hex = (name.charCodeAt(1) | 32) === 120;
  const digits = name.slice(hex ? 2 : 1);
  if (digits === '' || !(hex ? /^[0-9a-fA-F]{1,6}$/ : /^[0-9]{1,7}$/).test(digits)) return undefined;
  const code = Number.parseInt(digits, hex ? 16 : 10);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
    return { value: '\ufffd', end: semicolon + 1 };
  return { value: code === 0xa0 ? ' ' : String.fromCodePoint(code), end: semicolon + 1 };
}
