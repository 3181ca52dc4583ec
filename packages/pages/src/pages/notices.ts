import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { emptyState } from '../parts/empty-state.ts';
import { actButton } from '../parts/form.ts';
import { note } from '../parts/note.ts';
import { pill } from '../parts/pill.ts';
import { rows, stretches } from '../parts/rows.ts';
import { day } from '../parts/time.ts';

/** What somebody was told. */
export interface ShownNotice {
  readonly id: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** Where it leads. */
  readonly path: string;
  readonly at: string;
  readonly seen: boolean;
}

export interface NoticesView {
  readonly items: readonly ShownNotice[];
  readonly unseen: number;
  readonly after?: string | undefined;
  readonly next: string | undefined;
  readonly done?: string | undefined;
}

/** What one was told, the newest first. To open one is to have seen it. */
export function noticesPage({ items, unseen, after, next, done }: NoticesView): Page {
  return {
    title: 'Notices',
    place: 'queue',
    styles: ['post'],
    body:
      items.length === 0 && after === undefined
        ? emptyState({
            title: 'Nothing new',
            text: 'Here stands what others ask of you, and what is due. What is new comes by mail as well, if you want it.',
            ways: html`<a class="button" href="/account#mail">When you get mail</a>`,
          })
        : html`<section class="queue notices"><h1>Notices</h1>
${done !== undefined && note('All of them are seen.')}
<p class="lead">${unseen === 0 ? 'You have seen all of them.' : html`${countOf(unseen)} new.`} <a href="/account#mail">When you get mail</a></p>
${unseen > 0 && actButton('seen', 'Mark all as seen', 'notices', {}, 'other')}
${rows(
  items.map(({ id, text, lines, path, at, seen }) => ({
    name: seen ? html`<a href="${path}">${text}</a>` : html`<a href="/notices/${id}">${text}</a>`,
    marks: seen ? undefined : pill('New', 'accent'),
    about: html`${day(at)}${lines.map((line) => html`<br>${line}`)}`,
  })),
  'Nothing more.',
)}
${stretches({ first: after === undefined ? undefined : '/notices', next: next === undefined ? undefined : `/notices?after=${next}` })}</section>`,
  };
}

/** “3”, and “more than 99”. */
export function countOf(unseen: number): string {
  return unseen >= 100 ? 'More than 99' : String(unseen);
}
