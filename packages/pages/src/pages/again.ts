import { againAddress } from '../again/again-address.ts';
import type { AgainView } from '../again/again-view.ts';
import { candidatesPart } from '../again/candidates.ts';
import { chainPart, nameOf } from '../again/chain.ts';
import { quartersPart, quarterText } from '../again/quarters.ts';
import type { Page } from '../frame.ts';
import { type Content, type Html, html } from '../html/html.ts';
import { buttonLink } from '../parts/button.ts';
import { note } from '../parts/note.ts';
import { stretches } from '../parts/rows.ts';
import { day } from '../parts/time.ts';

const DONE: Readonly<Record<string, string>> = {
  recurrence: 'Kept with your name: it came back. Who looked after the earlier one is told.',
  'other-cause': 'Kept with your name: it looked alike, and had another cause.',
};

/** The words of `done` in the address that say something. */
export const AGAIN_DONE = Object.keys(DONE);

/** What came back: whether anything did, how often in each quarter, and how the earlier measures stood on that day. */
export function againPage(view: AgainView): Page {
  const { done, unjudgedOnly } = view;
  return {
    title: 'Again',
    place: 'again',
    styles: ['again'],
    body: html`<div class="again-page">
<h1>Again</h1>
${done !== undefined && note(DONE[done])}
${unjudgedOnly ? unjudged(view) : whole(view)}
</div>`,
  };
}

function whole(view: AgainView): Html {
  const { quarters, causes, candidates } = view;
  const anything = quarters.some(({ again }) => again > 0);
  return html`<p class="lead">${answer(view)}</p>
${candidates.length > 0 && html`<p class="screen-only"><a href="#unjudged">Some outages look alike, and nobody has judged them yet</a></p>`}
${anything && quartersPart(quarters)}
${
  anything &&
  html`<section id="came-back" aria-labelledby="came-back-title"><h2 id="came-back-title">${heading(view)}</h2>${narrowed(view)}${causes.map(causePart)}${causes.length === 0 && html`<p class="quiet">Nothing of that came back. <a href="/again">Show all that did</a></p>`}${stretches(
    {
      first: view.isLater ? againAddress(view.asked) : undefined,
      next: view.next === undefined ? undefined : againAddress({ ...view.asked, after: view.next }),
    },
  )}</section>`
}
${!anything && candidates.length === 0 && html`<p class="quiet">When somebody answers in a review that a failure came back, or a text says “recurrence-of: PM-17”, it stands here: with the state that the measures of the earlier one were in on that day.</p><p>${buttonLink('/', 'To the library')}</p>`}
${candidates.length > 0 && unjudged(view)}`;
}

/** Did anything come back? In a sentence or two, before anything else. */
function answer({ quarters, now, last }: AgainView): Content {
  const { outages = 0, again = 0, undone = 0 } = quarters.find(({ quarter }) => quarter === now) ?? {};
  if (last === undefined) return html`<b>Nothing has come back</b>, as far as anybody has said.`;
  if (again === 0)
    return html`<b>Nothing has come back this quarter.</b> The last was ${nameOf(last.later)}${last.later.date !== undefined && html` on ${day(last.later.date)}`}, a recurrence of PM-${last.earlier.number}.`;
  const these = again === 1 ? 'it' : again === undone ? 'each of them' : `${undone} of them`;
  return html`<b>Yes: <a href="${againAddress({ quarter: now })}#came-back">${again} of ${outages} ${outages === 1 ? 'outage' : 'outages'}</a> this quarter had been seen before.</b> ${
    undone === 0
      ? `No measure of ${again === 1 ? 'the earlier one' : 'an earlier one'} was open or late when ${again === 1 ? 'it' : 'they'} came back.`
      : html`When <a href="${againAddress({ quarter: now, undone: true })}#came-back">${these}</a> came back, a measure of the earlier one was still open or late.`
  }`;
}

function heading({ asked: { quarter, number, undone }, found }: AgainView): Content {
  if (number !== undefined) return `What came back with PM-${number}`;
  const when = quarter === undefined ? '' : ` in ${quarterText(quarter)}`;
  const how = undone === undefined ? '' : undone ? ', with measures open or late' : ', with no measure open or late';
  return `What came back${when}${how}: ${found} ${found === 1 ? 'outage' : 'outages'}`;
}

function narrowed({ asked: { quarter, undone, cause, number } }: AgainView): Content {
  const isNarrowed = [quarter, undone, cause, number].some((each) => each !== undefined);
  return isNarrowed
    ? html`<p class="narrowed screen-only">${cause !== undefined && html`${cause.name} · `}<a href="/again#came-back">Show all that came back</a></p>`
    : html`<p class="narrowed screen-only"><a href="${againAddress({ undone: true })}#came-back">Only those with a measure open or late that day</a></p>`;
}

function causePart({ id, name, chains }: AgainView['causes'][number]): Html {
  return html`<h3 class="cause">${id === undefined ? name : html`<a href="${againAddress({ cause: { id, name } })}#came-back">${name}</a>`}</h3>${chains.map(chainPart)}`;
}

function unjudged(view: AgainView): Html {
  return html`<section id="unjudged" aria-labelledby="unjudged-title"><h2 id="unjudged-title">Looks alike, and nobody has judged it yet</h2>
<p class="quiet">A machine found these alike, by the sentences below. Whether the same failure came back, people decide: your answer is kept with your name.${view.unjudgedOnly && html` <a href="/again">To what came back</a>`}</p>
${view.candidates.length === 0 && html`<p>${view.moreCandidates === undefined ? 'Nothing waits to be judged.' : 'None among the newest ones.'}</p>`}
${candidatesPart(view)}</section>`;
}
