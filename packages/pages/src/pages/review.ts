import { type Report, timedEvents } from '@failonce/checks';
import type { Postmortem } from '@failonce/document';
import type { Page } from '../frame.ts';
import { attributes, type Content, type Html, html } from '../html/html.ts';
import { actButton, type Sent } from '../parts/form.ts';
import { statePill } from '../parts/pill.ts';
import { keptFilesOf } from '../prose/kept-file.ts';
import type { AddressOfFile } from '../prose/markdown.ts';
import { proseOf } from '../reading/prose-of.ts';
import { composer } from '../review/composer.ts';
import { type ShownThread, threadCard, threadSign } from '../review/threads.ts';
import { changes } from '../versions/changes.ts';

/** All that the review page shows. */
export interface ReviewView {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly state: string;
  /** The revision that is read. */
  readonly revision: number;
  /** As it may be shown: without secrets. */
  readonly document: Postmortem;
  readonly report: Report;
  /** Where a link to a file that lay beside the text leads. */
  readonly addressOfFile: AddressOfFile;
  readonly threads: readonly ShownThread[];
  /** Which of them are shown, and how many there are. */
  readonly shown: {
    readonly state: 'open' | 'all';
    readonly from: number;
    readonly total: number;
    readonly open: number;
    readonly all: number;
    /** One thread alone. */
    readonly alone: boolean;
  };
  readonly mayComment: boolean;
  /** What changed since the reader's last look. */
  readonly since: { readonly from: number; readonly before: string; readonly after: string } | undefined;
  /** What came back from a form. */
  readonly sent?: Sent | undefined;
  /** What went wrong with a thread. */
  readonly problem?: string | undefined;
  /** Where the review stands, and what the reader may do about it. */
  readonly panel?: Content;
}

/** A postmortem, for those who look whether it holds: the text, what was said of its words, and where its review stands. */
export function reviewPage(view: ReviewView): Page {
  const { number, slug, title, state, revision, document, report, panel, threads, shown, problem } = view;
  const address = `/pm/${number}-${slug}`;
  const { source } = document;
  const first = shown.alone ? 1 : shown.from + 1;
  const marks = threads.flatMap(({ id, span }, at) =>
    span === undefined ? [] : [{ ...span, name: id, sign: threadSign(id, first + at) }],
  );
  const { body } = proseOf(document, timedEvents(document, report), keptFilesOf(number, view.addressOfFile), marks);
  const cards = threads.map((thread, at) =>
    threadCard(
      thread,
      first + at,
      thread.span && source.slice(thread.span),
      body.markup.includes(`id="words-${thread.id}"`),
    ),
  );
  return {
    title: `Review of ${title}`,
    place: 'library',
    islands: ['review'],
    styles: ['versions', 'review', 'review-panel'],
    body: html`<article class="review">
<header class="head">
<p class="of"><a href="${address}">PM-${number}</a> ${statePill(state)} <span>Revision ${revision}</span></p>
<h1>Review of “${title}”</h1>
<p class="jumps screen-only"><a href="#stands">Where it stands</a> <a href="#comments">${shown.open === 1 ? '1 open comment' : `${shown.open} open comments`}</a></p>
</header>
${problem !== undefined && html`<p class="note warn" role="alert">${problem}</p>`}
${sinceLastLook(view)}
<div class="prose" id="text" data-revision="${revision}">${body}</div>
<section class="threads" aria-labelledby="comments"><h2 id="comments">Comments</h2>
${view.mayComment && composer(revision, view.sent)}
${filter(view)}
${cards}
${pages(view)}
</section>
<aside class="review-panel" id="stands" aria-label="Where the review stands">${panel}</aside>
</article>`,
  };
}

function filter({ shown }: ReviewView): Html {
  const { state, open, all, alone } = shown;
  const link = (query: string, text: string, current: boolean): Html =>
    html`<a href="${query}" ${attributes({ 'aria-current': current ? 'true' : undefined })}>${text}</a>`;
  if (all === 0)
    return html`<p class="quiet">Nobody has said anything yet. Select words of the text to comment on them.</p>`;
  return html`<p class="filter">${link('?', `${open} open`, !alone && state === 'open')} ${link('?show=all', `${all} in all`, !alone && state === 'all')}</p>`;
}

/** Where the threads before and after these are. */
function pages({ shown, threads }: ReviewView): Content {
  const { state, from, total, alone } = shown;
  if (alone || total <= threads.length) return undefined;
  const link = (to: number, text: string): Html =>
    html`<a class="button" href="?show=${state}&amp;from=${to}#comments">${text}</a>`;
  const last = from + threads.length;
  return html`<p class="stretch">${from + 1} to ${last} of ${total} threads. ${from > 0 && link(Math.max(0, from - THREADS_SHOWN), 'Those before')} ${last < total && link(last, 'Those after')}</p>`;
}

/** So many threads stand on one page. */
export const THREADS_SHOWN = 50;

function sinceLastLook({ since, revision }: ReviewView): Content {
  if (since === undefined) return undefined;
  return html`<details class="since card" open><summary>What changed since your last look, from revision ${since.from} to ${revision}</summary>
${changes(since)}
${actButton('seen', 'I have seen it', 'the changes', { revision: String(revision) }, 'other')}</details>`;
}
