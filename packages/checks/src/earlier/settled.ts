import type { Postmortem } from '@failonce/document';
import type { EarlierFailure } from './earlier-failure.ts';

/** The key of the front matter that declares a recurrence: the file of the earlier postmortem, or several. */
export const RECURRENCE_OF = 'recurrence-of';

/** What the front matter declares this failure to be a recurrence of, as it is written. */
export function declared({ frontMatter }: Postmortem): readonly string[] {
  const value = frontMatter?.fields.get(RECURRENCE_OF)?.value;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((each) =>
    typeof each === 'number' ? String(each) : typeof each === 'string' && each !== '' ? each : [],
  );
}

/** Is one of the names declared, with or without its ending? */
export function isDeclared(document: Postmortem, { names }: EarlierFailure): boolean {
  return declared(document).some((said) =>
    names.some((name) => [name, `./${name}`, name.replace(/\.(?:md|markdown)$/, '')].includes(said)),
  );
}

/** Does the text speak of it, as in a link to its file? */
export function isNamed({ source }: Postmortem, { names }: EarlierFailure): boolean {
  return names.some((name) => stands(name, source.text) || stands(encodeURI(name), source.text));
}

/** Does the name of a file stand in the text, and not as a piece of a longer one? */
function stands(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\w-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + name.length))) return true;
  }
  return false;
}
