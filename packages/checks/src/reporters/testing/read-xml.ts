/** An element of a well-formed text: its name, attributes, and the text in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const NAME = /[A-Za-z][\w:-]*/y;
const ATTRIBUTE = /\s+([A-Za-z][\w:-]*)="([^"<]*)"/y;
const REFERENCE = /&(?:amp|lt|gt|quot|#39|#9|#10|#13);/g;
const CHARACTERS = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;

/** Reads XML strictly and throws for what is not well-formed: enough of a reader to test what is written. */
export function readXml(xml: string): Element {
  if (!CHARACTERS.test(xml)) throw new Error('A character is not allowed.');
  let at = 0;
  const fail = (why: string): never => {
    throw new Error(`${why} at ${at}: ${xml.slice(at, at + 60)}`);
  };
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(xml);
    if (found) at += found[0].length;
    return found;
  };
  const plain = (text: string): string => {
    if (text.replace(REFERENCE, '').includes('&')) fail('A reference is unknown');
    return text;
  };
  const element = (): Element => {
    if (xml[at] !== '<') fail('A tag is missing');
    at++;
    const name = match(NAME)?.[0] ?? fail('A name is missing');
    const attributes: Record<string, string> = {};
    for (let found = match(ATTRIBUTE); found; found = match(ATTRIBUTE)) {
      if ((found[1] as string) in attributes) fail('An attribute stands twice');
      attributes[found[1] as string] = plain(found[2] as string);
    }
    match(/\s*/y);
    if (match(/\/>/y)) return { name, attributes, children: [], text: '' };
    if (!match(/>/y)) fail('A tag does not end');
    const children: Element[] = [];
    let text = '';
    for (;;) {
      const next = xml.indexOf('<', at);
      if (next < 0) fail(`<${name}> is not closed`);
      const between = xml.slice(at, next);
      if (between.includes(']]>')) fail('“]]>” stands in text');
      text += plain(between);
      at = next;
      if (xml.startsWith('</', at)) {
        at += 2;
        if (match(NAME)?.[0] !== name || !match(/\s*>/y)) fail(`<${name}> is closed by another tag`);
        return { name, attributes, children, text };
      }
      children.push(element());
    }
  };
  match(/<\?xml[^?]*\?>\s*|<!doctype html>\s*/y);
  const root = element();
  match(/\s*/y);
  if (at !== xml.length) fail('Something follows the root');
  return root;
}

/** Every element of this name, in the order of the text. */
export function all(root: Element, name: string): Element[] {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap((child) => all(child, name))];
}
