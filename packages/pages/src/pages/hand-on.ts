import type { Page } from '../frame.ts';
import { type Content, html } from '../html/html.ts';
import { rows } from '../parts/rows.ts';

/** A form in which a postmortem leaves. */
export interface OfferedForm {
  readonly id: string;
  readonly title: string;
  /** For whom or what it is. */
  readonly summary: string;
  readonly extension: string;
  /** What would have to be installed for it. */
  readonly missing: string | undefined;
}

/** Ways to hand a postmortem on. */
export interface HandOnView {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  /** Nobody has signed it off yet. */
  readonly draft: boolean;
  readonly forms: readonly OfferedForm[];
  /** May the reader ask for one that outsiders may read? */
  readonly mayMakePublic: boolean;
  /** What one pastes into a chat. */
  readonly message: string;
}

/** What people come for, and in this order; a form that is none of these is for programs. */
const READ = ['pdf', 'html', 'docx'];
const SEND = ['mail', 'slack'];

/** Choose a form, and take it along. */
export function handOnPage({ number, slug, title, draft, forms, message, mayMakePublic }: HandOnView): Page {
  const address = `/pm/${number}-${slug}`;
  const part = (name: string, shown: readonly OfferedForm[]): Content =>
    shown.length > 0 &&
    html`<section class="part"><h2>${name}</h2>${rows(
      shown.map((form) => ({
        name: form.title,
        about: form.missing === undefined ? form.summary : html`${form.summary} ${form.missing}`,
        acts:
          form.missing === undefined &&
          html`<a class="button" href="/api/v1/postmortems/${number}/export?as=${form.id}">Download<span class="aside-from-view"> as ${form.title}</span></a>`,
      })),
      '',
    )}</section>`;
  const inOrder = (ids: readonly string[]): OfferedForm[] =>
    ids.flatMap((id) => forms.filter((each) => each.id === id));
  return {
    title: `Export: ${title}`,
    place: 'library',
    styles: ['hand-on'],
    islands: ['copy'],
    body: html`<article class="hand-on">
<p class="of"><a href="${address}">PM-${number}</a> <span>${title}</span></p>
<h1>Hand it on</h1>
<p class="lead">A copy as it stands now, with its pictures. Secrets are rows of dots in every form. <a href="/guide/hand-on">Which form for whom</a></p>
${draft && html`<p class="note warn">It is not published yet, and every form says so.</p>`}
${part('To read', inOrder(READ))}
${part('To send', inOrder(SEND))}
<section class="part"><h2>To paste into a chat</h2><p><textarea id="message" rows="11" readonly aria-label="Message">${message}</textarea></p><p class="ways"><button class="button" type="button" data-copy="message" hidden>Copy</button></p></section>
${
  mayMakePublic &&
  html`<section class="part"><h2>For strangers</h2>${rows(
    [
      {
        name: 'Public version',
        about:
          'Without names, addresses and what is marked as private; shown outside only once another person has approved it.',
        acts: html`<a class="button" href="${address}/public">Look at it</a>`,
      },
    ],
    '',
  )}</section>`
}
${part(
  'For programs',
  forms.filter(({ id }) => ![...READ, ...SEND].includes(id)),
)}
</article>`,
  };
}
