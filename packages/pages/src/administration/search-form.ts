import { type Html, html } from '../html/html.ts';

/** Looks for a name in a long list of the administration. */
export function searchForm(label: string, text: string | undefined): Html {
  return html`<form class="filters"><p class="field"><label for="text">${label}</label><input id="text" name="text" type="search" value="${text ?? ''}" autocomplete="off"></p><button class="button">Search</button></form>`;
}

/** “1 person”, “1,204 people”. */
export function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;
}

/** The addresses of the stretches of a list, with what was looked for. */
export function stretchesOf(
  address: string,
  {
    text,
    after,
    next,
  }: { readonly text?: string | undefined; readonly after?: string | undefined; readonly next: string | undefined },
): { readonly first: string | undefined; readonly next: string | undefined } {
  const at = (more: string | undefined): string => {
    const query = [
      ...(text ? [`text=${encodeURIComponent(text)}`] : []),
      ...(more === undefined ? [] : [`after=${encodeURIComponent(more)}`]),
    ].join('&');
    return query === '' ? address : `${address}?${query}`;
  };
  return { first: after === undefined ? undefined : at(undefined), next: next === undefined ? undefined : at(next) };
}
