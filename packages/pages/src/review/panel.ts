import { type Content, type Html, html } from '../html/html.ts';
import { button, Form } from '../parts/form.ts';
import { day } from '../parts/time.ts';
import { fold } from './panel-fold.ts';
import { panelPeople } from './panel-people.ts';
import { panelSeenBefore } from './panel-seen-before.ts';
import { panelSign } from './panel-sign.ts';
import { panelSteps } from './panel-steps.ts';
import type { ReviewPanelView } from './panel-view.ts';

/** Where a review stands: what is missing, who is asked and has signed, and the one thing that the reader does next. */
export function reviewPanel(view: ReviewPanelView): Html {
  return html`${standsAt(view)}
${missing(view)}
${next(view)}
${panelSeenBefore(view)}
${panelPeople(view)}
${panelSteps(view)}
<p class="also"><a href="${view.address}/meeting">Meeting</a> · <a href="${view.address}/readers">Who has read it</a></p>`;
}

/** Where it stands, in a sentence or two. */
function standsAt({ state, interimUntil, published, withdrawn }: ReviewPanelView): Content {
  if (state === 'withdrawn')
    return html`<p class="note bad">Withdrawn${withdrawn && html` by ${withdrawn.name} on ${day(withdrawn.at)}: “${withdrawn.reason}”`}</p>`;
  if (interimUntil !== undefined)
    return html`<p class="note warn">Published before it was complete; it has to be by ${day(interimUntil)}.${published?.reason !== undefined && html` ${published.name}: “${published.reason}”`}</p>`;
  if (published === undefined || (state !== 'published' && state !== 'closed')) return undefined;
  if (published.missing.length === 0) return html`<p>Published by ${published.name} on ${day(published.at)}.</p>`;
  return html`<div class="note warn"><p>Published by ${published.name} on ${day(published.at)} in spite of what was missing: “${published.reason ?? ''}”</p><ul>${published.missing.map((each) => html`<li>${each}</li>`)}</ul></div>`;
}

const SHOWN = 3;

/** What publishing still asks for: three of it, and the rest on demand. */
function missing(view: ReviewPanelView): Content {
  if (view.state !== 'draft' && view.state !== 'in-review' && view.interimUntil === undefined) return undefined;
  const items = view.missing.map(
    (each) => html`<li>${each.message} ${link(view, each)}${confirmForm(view, each)}</li>`,
  );
  if (items.length === 0)
    return html`<section aria-labelledby="missing"><h2 id="missing">Nothing is missing</h2></section>`;
  const rest = items.slice(SHOWN);
  return html`<section aria-labelledby="missing"><h2 id="missing">${items.length === 1 ? 'One thing is' : `${items.length} things are`} missing to publish it</h2>
<ul class="missing">${items.slice(0, SHOWN)}</ul>
${rest.length > 0 && html`<details><summary>${rest.length} more</summary><ul class="missing">${rest}</ul></details>`}</section>`;
}

/** Where what is missing is put right. */
function link({ address, isAuthor }: ReviewPanelView, { what, line }: ReviewPanelView['missing'][number]): Content {
  if (what === 'seen-before') return html`<a href="#seen-before">Answer</a>`;
  if (what === 'finding') return isAuthor && html`<a href="${address}/edit#line-${line ?? 1}">Line ${line ?? 1}</a>`;
  return undefined;
}

/** A reviewer’s way to say that a requirement which is judged is met after all. */
function confirmForm(
  { maySign, sent, revision }: ReviewPanelView,
  { confirm }: ReviewPanelView['missing'][number],
): Content {
  if (confirm === undefined || maySign === undefined) return undefined;
  const act = `confirm-${confirm}`;
  const form = new Form(act, sent);
  const area = form.area({
    name: 'quote',
    label: 'The words of the text that meet it',
    hint: 'Copied as they are written; they stand here with your name.',
    rows: 2,
  });
  const hidden = { requirement: confirm, revision: String(revision) };
  return fold(sent, [act], 'It is met', form.whole(html`${area}${button('Confirm')}`, hidden));
}

/** The one thing that comes next, for whoever reads. */
function next(view: ReviewPanelView): Content {
  if (view.maySign !== undefined) return panelSign(view, view.maySign);
  const step = (action: string, why: string, name: string, kind: 'main' | 'other' = 'main'): Html =>
    new Form(`step-${action}`, view.sent).whole(html`<p>${why}</p>${button(name, kind)}`, {
      revision: String(view.revision),
    });
  const may = new Set(view.may);
  if (may.has('ask'))
    return step('ask', 'Nothing holds up a draft: ask when it tells what happened.', 'Ask for review');
  if (may.has('publish') && view.missing.length === 0) return step('publish', 'Everybody has signed.', 'Publish');
  if (may.has('complete') && view.missing.length === 0)
    return step('complete', 'Everybody has signed.', 'It is complete');
  if (may.has('close')) return step('close', 'Close it when each of its tasks is done.', 'Close', 'other');
  return undefined;
}
