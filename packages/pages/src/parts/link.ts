import { attributes, type Content, html } from '../html/html.ts';

/** Words that lead somewhere, where there is somewhere to lead to. */
export function linked(words: Content, address: string | undefined, className?: string): Content {
  if (address !== undefined) return html`<a ${attributes({ class: className, href: address })}>${words}</a>`;
  return className === undefined ? words : html`<span class="${className}">${words}</span>`;
}
