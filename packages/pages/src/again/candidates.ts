import { type Content, type Html, html } from '../html/html.ts';
import { actButton, wrong } from '../parts/form.ts';
import { day } from '../parts/time.ts';
import type { AgainView, Named, ShownCandidate } from './again-view.ts';
import { nameOf } from './chain.ts';

const ACT = 'seen-before';

/** What looks alike and nobody has judged: both passages, and one click for each answer. */
export function candidatesPart({ candidates, moreCandidates, mayAnswer, sent }: AgainView): Content {
  return html`${sent?.problem !== undefined && html`<p>${wrong(sent.problem.message)}</p>`}
<ul class="candidates">${candidates.map((each) => candidate(each, mayAnswer))}</ul>
${moreCandidates !== undefined && html`<p><a class="button" rel="next" href="/again?show=unjudged&amp;after=${encodeURIComponent(moreCandidates)}#unjudged">${candidates.length === 0 ? 'Look among older ones' : 'More'}</a></p>`}`;
}

function candidate({ later, earlier }: ShownCandidate, mayAnswer: boolean): Html {
  const [likest, ...others] = earlier.map((each) => alikeOne(later, each, mayAnswer));
  return html`<li class="card"><h3>${nameOf(later)} <span class="quiet">${dayOf(later)}</span></h3>${likest}
${others.length > 0 && html`<details class="more-alike"><summary>${others.length === 1 ? 'Another one looks' : `${others.length} others look`} like it, too</summary>${others}</details>`}</li>`;
}

/** One of the earlier ones that it looks like, with the sentences that say so. */
function alikeOne(later: Named, each: ShownCandidate['earlier'][number], mayAnswer: boolean): Html {
  return html`<div class="alike-one"><p>Looks like ${nameOf(each)} <span class="quiet">${dayOf(each)}</span>${each.cause !== undefined && html`: both tell “${each.cause}”`}.</p>
<div class="both">${passage(later, each.passages.later)}${passage(each, each.passages.earlier)}</div>
${mayAnswer && answers(later, each)}</div>`;
}

function passage({ number }: Named, words: string): Content {
  return words !== '' && html`<blockquote><span class="small">PM-${number} says</span>“${words}”</blockquote>`;
}

function answers(later: Named, earlier: Named): Html {
  const pair = `PM-${later.number} and PM-${earlier.number}`;
  const hidden = { postmortem: `PM-${later.number}`, earlier: `PM-${earlier.number}` };
  const say = (answer: string, text: string): Html => actButton(ACT, text, pair, { ...hidden, answer }, 'other');
  return html`<div class="buttons">${say('recurrence', 'The same cause: it came back')}${say('other-cause', 'Another cause')}</div>`;
}

function dayOf({ date }: Named): Content {
  return date !== undefined && day(date);
}
