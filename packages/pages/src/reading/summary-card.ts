import { type Content, type Html, html } from '../html/html.ts';
import type { Earlier, Reading } from '../pages/reading.ts';
import { linked } from '../parts/link.ts';
import { measuresBar } from '../parts/measures-bar.ts';
import { pill } from '../parts/pill.ts';
import { sharePicture } from '../parts/share.ts';
import { day, durationText } from '../parts/time.ts';
import { beforeOf, earlierName } from './before.ts';
import { percentText } from './first-screen.ts';
import type { ShownMeasure } from './measures.ts';
import { safetyOf } from './safety.ts';
import type { Summary } from './summary.ts';

interface Given {
  readonly summary: Summary;
  readonly measures: readonly ShownMeasure[];
  readonly reading: Reading;
}

/** What broke, how long, for whom, why, is it safe now, was it seen before: one card, in the words of the text. */
export function summaryCard({ summary, measures, reading }: Given): Html {
  const { minutes, when, noticed, percent, impact, cause } = summary;
  const safety = safetyOf(measures, reading.forOutsiders);
  return html`<dl class="card summary">
${cell('outage', 'Outage', html`<b class="large">${minutes === undefined ? unknown() : durationText(minutes)}</b>${when !== undefined && html`<span class="small">${when}</span>`}${noticed !== undefined && html`<span class="small">${noticed}</span>`}`)}
${cell('users', 'Users affected', html`<b class="large">${percent === undefined ? unknown() : percentText(percent)}</b>${percent !== undefined && sharePicture(percent)}`)}
${cell('impact', 'What it meant', html`<span class="said">${impact ?? unknown()}</span>${reading.services.length > 0 && html`<span class="small">${reading.services.map((service, at) => html`${at > 0 && ' · '}${linked(service, reading.links.service(service))}`)}</span>`}`)}
${cell('why', 'Why', html`<span class="said">${cause ?? unknown()}</span>${reading.causes.length > 0 && html`<span class="small">${reading.causes.map(({ id, name }, at) => html`${at > 0 && ' · '}${linked(name, reading.links.cause(id))}`)}</span>`}`)}
${cell('safe', 'Is it safe now?', html`<span class="answer">${pill(safety.answer, safety.tone)}${measures.length > 0 && !reading.forOutsiders && measuresBar(measures.map(({ state }) => state))}</span><span class="small">${safety.because}</span>`)}
${cell('before', 'Has it happened before?', reading.slots?.before ?? beforeAnswer(reading, summary.before))}
</dl>`;
}

function cell(id: string, name: string, value: Content): Html {
  return html`<div class="cell ${id}"><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** Whether it has happened before. `said`: what its authors say of it. */
export function beforeAnswer(reading: Pick<Reading, 'recurrenceOf' | 'alike'>, said: string | undefined): Html {
  const { answer, named, small } = beforeOf(reading, said);
  const told = html`<span class="small">${small.map((part) => (typeof part === 'string' ? part : part.strong ? earlierLink(part.earlier) : sinceLink(part.earlier)))}</span>`;
  if (answer === undefined) return small.length === 0 ? unknown() : told;
  return html`<span class="answer">${pill(answer.text, answer.tone)}${named.length > 0 && html` ${named.map(earlierLink)}`}</span>${told}`;
}

function sinceLink(earlier: Earlier): Html {
  const { address, date } = earlier;
  return html`${linked(earlierName(earlier), address)}${date !== undefined && html` of ${day(date)}`}`;
}

function earlierLink(earlier: Earlier): Html {
  const { address, date } = earlier;
  return html`${linked(earlierName(earlier), address, 'strong')}${date !== undefined && html` <span class="quiet">${day(date)}</span>`}`;
}

function unknown(): Html {
  return html`<span class="unknown">not said</span>`;
}
