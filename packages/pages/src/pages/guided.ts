import { type MaybeSame, sameIncident } from '../beginning/same-incident.ts';
import type { Page } from '../frame.ts';
import { type QuestionForm, questionForm } from '../guided/question-form.ts';
import { attributes, html } from '../html/html.ts';
import { actButton } from '../parts/form.ts';

/** One question of the guided draft, and how far the others are. */
export interface Guided extends Omit<QuestionForm, 'next' | 'back'> {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  /** All questions, in their order. */
  readonly all: readonly { readonly id: string; readonly ask: string; readonly answered: boolean }[];
  /** Recent postmortems that may be about the same incident. */
  readonly same: readonly MaybeSame[];
  /** What somebody else has answered meanwhile. */
  readonly theirs?: string | undefined;
}

/** A question: what it asks and why, the answer so far, and the way on, back and out. */
export function guidedPage(view: Guided): Page {
  const { number, slug, title, all, question, same, theirs } = view;
  const address = `/pm/${number}-${slug}`;
  const at = all.findIndex(({ id }) => id === question.id);
  const place = (index: number): string => `${address}/guide?ask=${all[index]?.id ?? 'end'}`;
  return {
    title: `${question.ask} ${title}`,
    place: 'write',
    withoutSearch: true,
    styles: ['guided'],
    body: html`<section class="guided">
<p class="of"><a href="${address}">PM-${number}</a> <span>${title}</span></p>
<nav class="guided-steps" aria-label="Questions"><ol>${all.map(({ id, ask, answered }, index) => html`<li><a href="${place(index)}" class="${answered ? 'answered' : 'open'}" title="${ask}" ${attributes({ 'aria-current': id === question.id ? 'step' : undefined })}><span class="aside-from-view">${ask}${answered ? ' (answered)' : ''}</span></a></li>`)}</ol>
<p class="quiet small">Question ${at + 1} of ${all.length} · ${all.filter(({ answered }) => answered).length} answered · <a href="${address}/edit">Write freely</a></p></nav>
${sameIncident(same, (each) => actButton('apart', 'It is another one', `PM-${each.number}`, { other: String(each.number) }, 'other'))}
<h1>${question.ask}</h1>
<p class="guided-about">${question.about}</p>
${theirs !== undefined && html`<div class="note warn" role="alert"><p>Somebody else has answered this meanwhile. In the text stands now:</p><pre>${theirs === '' ? 'nothing' : theirs}</pre><p>What you wrote is below: save it to put it in that place.</p></div>`}
${questionForm({ ...view, next: place(at + 1), back: at > 0 ? place(at - 1) : undefined })}
</section>`,
  };
}
