import { type Content, type Html, html } from '../html/html.ts';
import type { Reading } from '../pages/reading.ts';
import { measuresBar } from '../parts/measures-bar.ts';
import { pill } from '../parts/pill.ts';
import { sharePicture } from '../parts/share.ts';
import { day, durationText } from '../parts/time.ts';
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
  const safety = safetyOf(measures);
  return html`<dl class="card summary">
${cell('outage', 'Outage', html`<b class="large">${minutes === undefined ? unknown() : durationText(minutes)}</b>${when !== undefined && html`<span class="small">${when}</span>`}${noticed !== undefined && html`<span class="small">${noticed}</span>`}`)}
${cell('users', 'Users affected', html`<b class="large">${percent === undefined ? unknown() : `${round(percent)} %`}</b>${percent !== undefined && sharePicture(percent)}`)}
${cell('impact', 'What it meant', html`<span class="said">${impact ?? unknown()}</span>${reading.services.length > 0 && html`<span class="small">${reading.services.map((service, at) => html`${at > 0 && ' · '}<a href="/?service=${encodeURIComponent(service)}">${service}</a>`)}</span>`}`)}
${cell('why', 'Why', html`<span class="said">${cause ?? unknown()}</span>${reading.causes.length > 0 && html`<span class="small">${reading.causes.map(({ id, name }, at) => html`${at > 0 && ' · '}<a href="/?cause=${encodeURIComponent(id)}">${name}</a>`)}</span>`}`)}
${cell('safe', 'Is it safe now?', html`<span class="answer">${pill(safety.answer, safety.tone)}${measures.length > 0 && measuresBar(measures.map(({ state }) => state))}</span><span class="small">${safety.because}</span>`)}
${cell('before', 'Has it happened before?', before(reading))}
</dl>`;
}

function cell(id: string, name: string, value: Content): Html {
  return html`<div class="cell ${id}"><dt>${name}</dt><dd>${value}</dd></div>`;
}

function before({ alike }: Reading): Html {
  const [first] = alike.filter(({ earlier }) => earlier);
  if (first === undefined) {
    const [since] = alike;
    return html`<span class="answer">${pill('Not that we know', 'plain')}</span><span class="small">${since === undefined ? 'No earlier failure in the library looks like it.' : html`But <a href="/pm/${since.number}-${since.slug}">PM-${since.number}</a>${since.date !== undefined && html` of ${day(since.date)}`} looks like it.`}</span>`;
  }
  const { number, slug, date, title, measuresThen } = first;
  return html`<span class="answer">${pill('Looks like it', 'bad')} <a class="strong" href="/pm/${number}-${slug}">PM-${number}</a>${date !== undefined && html` <span class="quiet">${day(date)}</span>`}</span><span class="small">${measuresThen === undefined || measuresThen.of === 0 ? title : html`${measuresThen.done} of its ${measuresThen.of} measures were done when this began.`}</span>`;
}

function unknown(): Html {
  return html`<span class="unknown">not said</span>`;
}

function round(percent: number): number {
  return percent >= 10 ? Math.round(percent) : Math.round(percent * 10) / 10;
}
