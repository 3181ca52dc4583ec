import { topicOf } from '@failonce/document';
import { type Content, html } from '../html/html.ts';
import type { Alike, Reading } from '../pages/reading.ts';
import { linked } from '../parts/link.ts';
import { measureSign } from '../parts/measures-bar.ts';
import { day, dayText } from '../parts/time.ts';
import type { ContentsItem } from '../prose/markdown.ts';
import type { ReadingLinks } from './links.ts';
import type { ShownMeasure } from './measures.ts';

interface Given {
  readonly links: ReadingLinks;
  readonly contents: readonly ContentsItem[];
  readonly measures: readonly ShownMeasure[];
  readonly similar: Content;
  readonly causes: Reading['causes'];
}

/** Beside the text: what is being done, by whom, by when; what failed alike; where to read what. */
export function aside({ links, contents, measures, similar, causes }: Given): Content {
  const explained = causes.flatMap(({ id, name, known }) => {
    const address = known ? links.aboutCause(id) : undefined;
    return address === undefined ? [] : [{ name, address }];
  });
  const any = contents.length > 1 || measures.length > 0 || similar !== undefined || explained.length > 0;
  if (!any) return undefined;
  return html`<aside class="beside">
${
  contents.length > 1 &&
  html`<nav class="contents screen-only" aria-labelledby="contents"><h2 id="contents">On this page</h2><ul>${contents.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ul></nav>`
}
${
  measures.length > 0 &&
  html`<section aria-labelledby="measures"><h2 id="measures">Measures</h2><ul class="measures">${measures.map((measure) => html`<li>${measureSign(measure.state)}<div>${measure.text}<span class="small ${measure.state}">${standing(measure)}</span></div></li>`)}</ul>${links.own !== undefined && html`<p class="screen-only"><a href="${links.own}/measures">What became of them</a></p>`}</section>`
}
${similar}
${
  explained.length > 0 &&
  html`<section class="screen-only" aria-labelledby="explained"><h2 id="explained">What usually prevents it</h2><ul>${explained.map(({ name, address }) => html`<li><a href="${address}">${name}</a></li>`)}</ul></section>`
}
</aside>`;
}

/** Failures that look alike, each with the words that say so; nothing where there are none. */
export function similarSection(alike: readonly Alike[]): Content {
  if (alike.length === 0) return undefined;
  return html`<section aria-labelledby="similar"><h2 id="similar">Failures that look alike</h2><ul class="alike">${alike.map((each) => html`<li>${linked(each.number === undefined ? each.title : `PM-${each.number} ${each.title}`, each.address)}${each.date !== undefined && html`<span class="small">${day(each.date)}</span>`}${passages(each)}</li>`)}</ul></section>`;
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

function passages({ passages: { here, there }, number, title }: Alike): Content {
  if (there === '') return undefined;
  return html`<blockquote>“${sentence(there)}”</blockquote>${here !== '' && html`<details class="screen-only"><summary>What this one says</summary><blockquote>“${sentence(here)}”</blockquote><p class="quiet">A machine found them alike. Whether ${number === undefined ? `“${title}”` : `PM-${number}`} is the same failure, people decide.</p></details>`}`;
}
