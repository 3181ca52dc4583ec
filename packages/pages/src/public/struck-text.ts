import { type Content, type Html, html } from '../html/html.ts';

/** Something that is not in the public version: where it stands, why, and what stands there instead. */
export interface StruckOut {
  readonly span: { readonly start: number; readonly end: number };
  readonly kind: string;
  readonly why: string;
  readonly put: string;
}

/** Why things are left out, as they are counted: one, several, and what it means. */
export const LEFT_OUT: Readonly<Record<string, readonly [one: string, several: string]>> = {
  passage: ['private passage', 'private passages'],
  comment: ['comment', 'comments'],
  person: ['name of a person', 'names of people'],
  name: ['internal name', 'internal names'],
  address: ['address', 'addresses'],
  secret: ['secret', 'secrets'],
  task: ['stretch of tasks', 'stretches of tasks'],
  mark: ['mark of a cause or a task', 'marks of causes and tasks'],
  'front-matter': ['stretch of the front matter', 'stretches of the front matter'],
  reference: ['note or reference', 'notes and references'],
  picture: ['picture, or its name', 'pictures, or their names'],
  markup: ['piece of HTML', 'pieces of HTML'],
  hidden: ['run of characters nobody sees', 'runs of characters nobody sees'],
};

/** The text as it is written, with what outsiders do not see struck through; each says why, in words and on focus. */
export function struckText(text: string, struck: readonly StruckOut[]): Html {
  const pieces: Content[] = [];
  let from = 0;
  struck.forEach(({ span, why, put, kind }, index) => {
    pieces.push(text.slice(from, span.start));
    const words = text.slice(span.start, span.end);
    const id = `why-${index + 1}`;
    const seen =
      words.trim() === '' ? html`<span class="unseen">${kind === 'hidden' ? 'hidden' : words}</span>` : words;
    pieces.push(
      html`<span class="struck" tabindex="0" aria-describedby="${id}"><del>${seen}</del>${put !== '' && html`<ins>${put}</ins>`}<span class="struck-why" role="tooltip" id="${id}">${why}</span></span>`,
    );
    from = span.end;
  });
  pieces.push(text.slice(from));
  return html`<div class="struck-text">${pieces}</div>`;
}

/** How much of which kind is left out: “3 names of people, 1 secret”. */
export function leftOutCounts(struck: readonly StruckOut[]): Html {
  const counts = Object.entries(LEFT_OUT)
    .map(([kind, [one, several]]) => {
      const count = struck.filter((each) => each.kind === kind).length;
      return { count, name: count === 1 ? one : several };
    })
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return html`<p class="quiet">Nothing is left out.</p>`;
  return html`<ul class="left-out-counts" aria-label="What is left out">${counts.map(({ count, name }) => html`<li><b>${count}</b> ${name}</li>`)}</ul>`;
}
