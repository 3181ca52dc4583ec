/** Character tests on UTF-16 code units that the scanners share. */

/** Space, tab, no-break space and the other blanks that people paste, line endings included. */
export function isBlank(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return (
    code >= 0xa0 &&
    (code === 0xa0 ||
      (code >= 0x2000 && code <= 0x200b) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x2060 ||
      code === 0x3000 ||
      code === 0xfeff)
  );
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

export function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

/** A letter or digit; everything beyond ASCII that is neither blank nor general punctuation counts as a letter. */
export function isWord(code: number): boolean {
  if (code < 128) return isAsciiLetter(code) || isDigit(code);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && code !== 0x3000 && code !== 0xfeff;
}

export function isAsciiPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}

/** Half of an emoji, a symbol or a joiner between emoji: what people put before headings. */
export function isPictograph(code: number): boolean {
  return (
    (code >= 0xd83c && code <= 0xd83e) ||
    (code >= 0xdc00 && code <= 0xdfff) ||
    (code >= 0x2190 && code <= 0x2bff) ||
    code === 0x200d ||
    code === 0x20e3 ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}

/** The first offset in [at, end) that is no blank, else `end`. */
export function skipBlanks(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}

/** The offset behind the last character in [start, end) that is no blank, else `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isBlank(text.charCodeAt(i - 1))) i--;
  return i;
}
