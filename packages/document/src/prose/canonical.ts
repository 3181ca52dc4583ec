/** JavaScript engines make short strings of a JSON text the one of their kind, … */
const LONGEST_SHORT = 10;

/**
 * The same characters as the string of which the engine keeps only one. Comparing such strings with the words in our
 * source compares addresses, not characters, and that is what judgements do most. Only a matter of speed.
 */
export function canonical(form: string): string {
  // … and all names of properties, but for small numbers.
  if (form.length > LONGEST_SHORT) return Object.keys({ [form]: 0 })[0] as string;
  return isPlain(form) ? (JSON.parse(`"${form}"`) as string) : form;
}

/** Needs no escape in JSON. */
function isPlain(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code < 32 || code === 34 || code === 92) return false;
  }
  return true;
}
