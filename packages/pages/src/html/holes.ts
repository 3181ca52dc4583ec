/** Where a value stands in a template: between tags, in a quoted attribute, or among the attributes of a tag. */
export type Hole =
  | { readonly in: 'text' }
  | { readonly in: 'value'; readonly attribute: string }
  | { readonly in: 'tag' };

/**
 * Where each value of a template will stand. Throws where no value is safe: in the name of a tag or an attribute, in a
 * value without double quotes, in a script, a style or a comment, or in an attribute that a page of ours never has.
 */
export function holesOf(strings: readonly string[]): readonly Hole[] {
  const holes: Hole[] = [];
  let state: 'text' | 'tag' | 'value' | 'raw' = 'text';
  let tag = '';
  let attribute = '';
  for (const [index, string] of strings.entries()) {
    for (let at = 0; at < string.length; at++) {
      const sign = string[at] as string;
      if (state === 'value') {
        if (sign === '"') state = 'tag';
      } else if (state === 'tag') {
        if (sign === '"') {
          attribute = nameBefore(string, at);
          if (/^on|^style$|^srcdoc$/.test(attribute)) refuse(strings, `the attribute ${attribute}`);
          state = 'value';
        } else if (sign === '>') state = tag === 'script' || tag === 'style' ? 'raw' : 'text';
      } else if (string.startsWith('<!--', at)) refuse(strings, 'a comment');
      else if (sign === '<') {
        tag = nameAfter(string, at + 1);
        if (tag === '' && string[at + 1] !== '/' && string[at + 1] !== '!') refuse(strings, 'a tag without a name');
        if (state === 'text' || string[at + 1] === '/') state = 'tag';
      }
    }
    if (index === strings.length - 1) break;
    if (state === 'raw') refuse(strings, `a ${tag}`);
    if (state === 'tag' && !/\s$/.test(string)) refuse(strings, 'a name or a value without quotes');
    holes.push(state === 'value' ? { in: state, attribute } : { in: state === 'tag' ? 'tag' : 'text' });
  }
  if (state !== 'text') refuse(strings, 'a tag that is not closed');
  return holes;
}

function nameAfter(string: string, start: number): string {
  return /^[a-z][a-z0-9-]*/.exec(string.slice(start, start + 32))?.[0] ?? '';
}

function nameBefore(string: string, quote: number): string {
  // linear: bounded by the 48 signs before the quote
  return /[a-z][a-z0-9:-]*(?==$)/i.exec(string.slice(Math.max(0, quote - 48), quote))?.[0]?.toLowerCase() ?? '';
}

function refuse(strings: readonly string[], what: string): never {
  throw new Error(`This template has ${what} where none may be: ${strings.join('…').slice(0, 200)}`);
}
