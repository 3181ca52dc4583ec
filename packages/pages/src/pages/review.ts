import type { Report } from '@failonce/checks';
import type { Postmortem } from '@failonce/document';
import type { Page } from '../frame.ts';
import { type Content, html } from '../html/html.ts';
import { statePill } from '../parts/pill.ts';
import { keptFilesOf } from '../prose/kept-file.ts';
import type { AddressOfFile } from '../prose/markdown.ts';
import { timedEvents } from '../reading/events.ts';
import { proseOf } from '../reading/prose-of.ts';

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
  /** Where the review stands, and what the reader may do about it. */
  readonly panel?: Content;
}

/** A postmortem, for those who look whether it holds: the text, what was said of its words, and where its review stands. */
export function reviewPage(view: ReviewView): Page {
  const { number, slug, title, state, revision, document, report, panel } = view;
  const address = `/pm/${number}-${slug}`;
  const { body } = proseOf(document, timedEvents(document, report), keptFilesOf(number, view.addressOfFile));
  return {
    title: `Review of ${title}`,
    place: 'library',
    body: html`<article class="review">
<header class="head">
<p class="of"><a href="${address}">PM-${number}</a> ${statePill(state)} <span>Revision ${revision}</span></p>
<h1>Review of “${title}”</h1>
</header>
<div class="prose">${body}</div>
<aside class="review-panel" aria-label="Where the review stands">${panel}</aside>
</article>`,
  };
}
