import { type Hole, holesOf } from './holes.ts';
import { safeAddress } from './safe-address.ts';

/** Markup that is sent as it stands. Only `html`, `attributes` and the Markdown of this package make it. */
export class Html {
  readonly markup: string;
  readonly of: 'content' | 'attributes';

  constructor(markup: string, of: 'content' | 'attributes' = 'content') {
    this.markup = markup;
    this.of = of;
  }

  toString(): string {
    return this.markup;
  }
}

/** What may stand between tags: text is escaped; nothing is shown of undefined, null and false. */
export type Content = Html | string | number | undefined | null | false | readonly Content[];

const known = new WeakMap<TemplateStringsArray, readonly Hole[]>();
/** Attributes that a browser follows: a value that leads somewhere unsafe is left out. */
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'cite', 'poster']);

/**
 * A template of HTML. Each value is escaped for the place in which it stands; a template with a value at a place that
 * cannot be made safe throws when it is first used.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let holes = known.get(strings);
  if (holes === undefined) {
    holes = holesOf(strings);
    known.set(strings, holes);
  }
  let markup = strings[0] as string;
  for (let i = 0; i < values.length; i++) markup += markupOf(values[i], holes[i] as Hole) + strings[i + 1];
  return new Html(markup);
}

/** Attributes of a tag, where which ones there are depends: `<li ${attributes({ id, hidden })}>`. */
export function attributes(given: Readonly<Record<string, string | number | boolean | undefined>>): Html {
  const parts = Object.entries(given).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    if (!/^[a-z][a-z0-9-]*$/i.test(name) || /^on|^style$|^srcdoc$/i.test(name))
      throw new Error(`A page of ours has no attribute ${name}.`);
    return [value === true ? name : `${name}="${attributeText(String(value), name.toLowerCase())}"`];
  });
  return new Html(parts.join(' '), 'attributes');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML says it. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] as string) : text;
}

function markupOf(value: Content, hole: Hole): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) {
    const fits = hole.in === 'tag' ? value.of === 'attributes' : hole.in === 'text' && value.of === 'content';
    if (!fits) throw new Error(`${value.of} cannot stand in a ${hole.in}: ${value.markup.slice(0, 80)}`);
    return value.markup;
  }
  if (hole.in === 'tag') throw new Error('Only attributes(…) may stand among the attributes of a tag.');
  if (Array.isArray(value)) return value.map((each) => markupOf(each, hole)).join('');
  return hole.in === 'value' ? attributeText(String(value), hole.attribute) : escapeHtml(String(value));
}

function attributeText(text: string, attribute: string): string {
  return escapeHtml(ADDRESSES.has(attribute) ? (safeAddress(text) ?? '') : text);
}
