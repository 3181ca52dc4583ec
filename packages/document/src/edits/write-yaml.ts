import type { Span } from '../source.ts';

/** Plain in any YAML: letters first, and nothing that YAML reads as a sign. */
const PLAIN = /^[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9 ._+@/&()'-]*$/;
/** Words that YAML 1.2 or older readers take for something else. */
const RESERVED: ReadonlySet<string> = new Set(['null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** The quotes that a value stands in. */
export function quoteOf(text: string, span: Span): '"' | "'" | undefined {
  const first = text[span.start];
  return first === '"' || first === "'" ? first : undefined;
}

/** A text as a YAML value on one line, in the given quotes or else, where it must be, in double quotes. */
export function writeScalar(value: string, quote: '"' | "'" | undefined, inFlow: boolean): string {
  if (quote === "'" && !hasControl(value)) return `'${value.replaceAll("'", "''")}'`;
  if (quote === undefined && isPlain(value, inFlow)) return value;
  return writeQuoted(value);
}

/** `[a, b]`. */
export function writeFlowList(values: readonly string[]): string {
  return `[${values.map((value) => writeScalar(value, undefined, true)).join(', ')}]`;
}

function isPlain(value: string, inFlow: boolean): boolean {
  if (value.length > 200 || value.endsWith(' ') || RESERVED.has(value.toLowerCase())) return false;
  return PLAIN.test(value) && !(inFlow && value.includes(' -'));
}

/** Line breaks and the like, which only double quotes can hold. */
function hasControl(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code < 32 || isSpecial(code) || (code >= 0xd800 && code <= 0xdfff)) return true;
  }
  return false;
}

/** Characters that JSON leaves as they are and YAML wants escaped. */
function isSpecial(code: number): boolean {
  return (code >= 0x7f && code <= 0x9f) || code === 0x2028 || code === 0x2029 || code === 0xfeff;
}

/** JSON's strings are YAML's, but for a few characters that YAML wants escaped too. */
function writeQuoted(value: string): string {
  let result = '';
  for (const character of JSON.stringify(value)) {
    const code = character.charCodeAt(0);
    result += isSpecial(code) ? `\\u${code.toString(16).padStart(4, '0')}` : character;
  }
  return result;
}
