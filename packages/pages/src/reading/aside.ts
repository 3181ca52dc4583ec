import { topicOf } from '@failonce/document';
import { guideAddress } from '../guide/guide.ts';
import { type Content, type Html, html } from '../html/html.ts';
import type { Alike, Reading } from '../pages/reading.ts';
import { measureSign } from '../parts/measures-bar.ts';
import { day, dayText } from '../parts/time.ts';
import type { ContentsItem } from '../prose/markdown.ts';
import type { ShownMeasure } from './measures.ts';

interface Given {
  /** Of the page of its measures. */
  readonly address: string;
  readonly contents: readonly ContentsItem[];
  readonly measures: readonly ShownMeasure[];
  readonly alike: readonly Alike[];
  readonly causes: Reading['causes'];
}

/** Beside the text: what is being done, by whom, by when; what failed alike; where to read what. */
export function aside({ address, contents, measures, alike, causes }: Given): Html {
  const explained = causes.filter(({ known }) => known);
  return html`<aside class="beside">
${
  contents.length > 1 &&
  html`<nav class="contents screen-only" aria-labelledby="contents"><h2 id="contents">On this page</h2><ul>${contents.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ul></nav>`
}
${
  measures.length > 0 &&
  html`<section aria-labelledby="measures"><h2 id="measures">Measures</h2><ul class="measures">${measures.map((measure) => html`<li>${measureSign(measure.state)}<div>${measure.text}<span class="small ${measure.state}">${standing(measure)}</span></div></li>`)}</ul><p class="screen-only"><a href="${address}">What became of them</a></p></section>`
}
${
  alike.length > 0 &&
  html`<section aria-labelledby="similar"><h2 id="similar">Failures that look alike</h2><ul class="alike">${alike.map((each) => html`<li><a href="/pm/${each.number}-${each.slug}">PM-${each.number} ${each.title}</a>${each.date !== undefined && html`<span class="small">${day(each.date)}</span>`}${passages(each)}</li>`)}</ul></section>`
}
${
  explained.length > 0 &&
  html`<section class="screen-only" aria-labelledby="explained"><h2 id="explained">What usually prevents it</h2><ul>${explained.map(({ id, name }) => html`<li><a href="${guideAddress('causes', id)}">${name}</a></li>`)}</ul></section>`
}
</aside>`;
}

/** “femi · done 18 Mar 2025”, “sam · late, was due 30 Apr 2025”. */
function standing({ state, owner, due, done }: ShownMeasure): Content {
  const when =
    state === 'done' || state === 'verified'
      ? `${state}${done === undefined ? '' : ` ${dayText(done)}`}`
      : due === undefined
        ? 'no due date'
        : state === 'late'
          ? `late, was due ${dayText(due)}`
          : `due ${dayText(due)}`;
  return `${owner ?? 'no owner'} · ${when}`;
}

/** Without the label that it stood behind. */
function sentence(passage: string): string {
  const colon = passage.indexOf(': ');
  return colon > 0 && colon < 24 && topicOf(passage.slice(0, colon)) === 'cause' ? passage.slice(colon + 2) : passage;
}

function passages({ passages: { here, there }, number }: Alike): Content {
  if (there === '') return undefined;
  return html`<blockquote>“${sentence(there)}”</blockquote>${here !== '' && html`<details class="screen-only"><summary>What this one says</summary><blockquote>“${sentence(here)}”</blockquote><p class="quiet">A machine found them alike. Whether PM-${number} is the same failure, people decide.</p></details>`}`;
}
