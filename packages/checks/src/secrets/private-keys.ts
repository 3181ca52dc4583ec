import type { Source } from '@failonce/document';
import type { FoundSecret } from './found-secret.ts';

/** The first line of a key in PEM (RFC 7468) or OpenPGP armour (RFC 9580). */
const BEGIN = /-----BEGIN ((?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?)-----/y;
/** A line of such a key, whatever quotes or indents it; "\n" stands for the line's end within a string. */
const LINE = /[ \t>]{0,20}(?:[A-Za-z0-9+/=\\]{1,100}|[A-Za-z-]{2,20}: [^\r\n]{1,200})?["',]{0,2}[ \t]{0,9}(?:\r?\n|$)/y;
/** A private key of 16384 bits is 13 KB. */
const LONGEST_KEY = 20_000;
const MOST_LINES = 400;

/** Private keys, with the lines around them; where the last line is missing, as far as the key's lines go. */
export function findPrivateKeys(source: Source): FoundSecret[] {
  const { text } = source;
  const found: FoundSecret[] = [];
  for (let at = text.indexOf('-----BEGIN '); at >= 0; ) {
    BEGIN.lastIndex = at;
    const begin = BEGIN.exec(text);
    let end = at + 11;
    if (begin !== null) {
      const last = `-----END ${begin[1]}-----`;
      const close = text.slice(at, at + LONGEST_KEY).indexOf(last);
      end = close >= 0 ? at + close + last.length : endOfLines(text, at + begin[0].length);
      // The name of the lines alone, as in a sentence about them, is no key.
      if (end - at > begin[0].length + 8)
        found.push({ kind: 'privateKey', what: 'a private key', span: { start: at, end } });
    }
    at = text.indexOf('-----BEGIN ', end);
  }
  return found;
}

function endOfLines(text: string, from: number): number {
  let end = from;
  for (let lines = 0; lines < MOST_LINES; lines++) {
    LINE.lastIndex = end;
    const line = LINE.exec(text);
    if (line === null || line[0] === '' || (lines > 0 && line[0].trim() === '')) break;
    end += line[0].length;
  }
  while (end > from && text.charCodeAt(end - 1) <= 32) end--;
  return end;
}
