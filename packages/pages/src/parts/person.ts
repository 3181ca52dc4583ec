import { type Html, html } from '../html/html.ts';

/** A person as two letters in a circle; whoever hovers or listens gets the name. */
export function person(name: string, what?: string): Html {
  return html`<span class="person" role="img" aria-label="${what === undefined ? name : `${what}: ${name}`}" title="${name}">${initialsOf(name)}</span>`;
}

/** “MK” of “Maria Keller”, “m” of “maria”. */
export function initialsOf(name: string): string {
  const words = name.split(' ').filter(Boolean);
  const first = Array.from(words[0] ?? '?')[0] ?? '?';
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? '')[0] ?? '') : '';
  return (first + last).toUpperCase();
}
