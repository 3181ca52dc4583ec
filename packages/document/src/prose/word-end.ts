const LETTER = 1;
const DIGIT = 2;
/** An underscore: inside a word only. */
const INSIDE = 4;
/** ' - . / ’ hold two halves together. */
const JOINT = 8;

const kinds = new Uint8Array(0x250);
for (let code = 48; code <= 57; code++) kinds[code] = DIGIT;
for (let code = 65; code <= 90; code++) kinds[code] = kinds[code + 32] = LETTER;
for (let code = 0xc0; code < 0x250; code++) if (code !== 0xd7 && code !== 0xf7) kinds[code] = LETTER;
kinds[95] = INSIDE;
for (const joint of "'-./") kinds[joint.charCodeAt(0)] = JOINT;

const kindOf = (code: number): number => (code < 0x250 ? (kinds[code] as number) : code === 0x2019 ? JOINT : 0);

/** Does a word begin with this character? */
export const beginsWord = (code: number): boolean => code < 0x250 && ((kinds[code] as number) & (LETTER | DIGIT)) !== 0;

/** Is it a digit, as words know them? */
export const isWordDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * Offset behind the word that begins at `start`: letters and digits with the marks that hold it together (can't, on-call,
 * wp-settings.php, 99.9, 1,500).
 */
export function wordEnd(plain: string, start: number): number {
  const { length } = plain;
  let i = start + 1;
  // Reading behind the end would give NaN, and with it slow arithmetic.
  while (i < length) {
    const code = plain.charCodeAt(i);
    const kind = kindOf(code);
    if ((kind & (LETTER | DIGIT | INSIDE)) !== 0) {
      i++;
    } else if (kind === JOINT) {
      if (i + 1 >= length) break;
      const after = plain.charCodeAt(i + 1);
      const next = kindOf(after);
      if (next !== LETTER && (next !== DIGIT || code === 47)) break;
      // "back.And" is two sentences, "wp-settings.php" one word.
      if (code === 46 && isUpper(after) && !isUpper(plain.charCodeAt(i - 1))) break;
      i += 2;
    } else if (code === 44 && isWordDigit(plain.charCodeAt(i - 1)) && isGroupOfThree(plain, i + 1)) {
      // "1,500" is one number.
      i += 4;
    } else {
      break;
    }
  }
  return i;
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** Three digits and no fourth: what stands behind a thousands comma. */
function isGroupOfThree(plain: string, at: number): boolean {
  if (at + 3 > plain.length) return false;
  for (let j = at; j < at + 3; j++) if (!isWordDigit(plain.charCodeAt(j))) return false;
  return at + 3 === plain.length || !isWordDigit(plain.charCodeAt(at + 3));
}

const OPEN_MARK = '[not yet known]';

/** Behind a "[not yet known]" that begins at `at`; else behind the bracket. */
export function behindOpenMark(plain: string, at: number): number {
  const end = at + OPEN_MARK.length;
  return plain.slice(at, end).toLowerCase() === OPEN_MARK ? end : at + 1;
}
