import { type Content, type Html, html } from '../html/html.ts';
import type { Earlier, Reading } from '../pages/reading.ts';
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
${cell('before', 'Has it happened before?', before(reading, summary.before))}
</dl>`;
}

function cell(id: string, name: string, value: Content): Html {
  return html`<div class="cell ${id}"><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** The authors’ own answer goes before what a machine found alike. */
function before({ recurrenceOf, alike }: Reading, said: string | undefined): Html {
  if (recurrenceOf.length > 0)
    return html`<span class="answer">${pill('Yes', 'bad')} ${recurrenceOf.map(earlierLink)}</span><span class="small">${said === undefined ? measuresThen(recurrenceOf[0] as Earlier) : withoutYes(said)}</span>`;
  const [first] = alike.filter(({ earlier }) => earlier);
  if (said !== undefined) {
    const looks = first === undefined ? undefined : html` Looks like it: ${earlierLink(first)}.`;
    if (/^\[?not yet known/i.test(said))
      return html`<span class="answer">${pill('Not yet known')}</span><span class="small">${looks}</span>`;
    if (/^no\b/i.test(said))
      return html`<span class="answer">${pill('No')}</span><span class="small">${said.replace(/^no\b[.,;:]?\s*/i, '')}${looks}</span>`;
    return html`<span class="small">${said}${looks}</span>`;
  }
  if (first !== undefined)
    return html`<span class="answer">${pill('Looks like it', 'bad')} ${earlierLink(first)}</span><span class="small">${measuresThen(first)}</span>`;
  const [since] = alike;
  return html`<span class="answer">${pill('Not that we know', 'plain')}</span><span class="small">${since === undefined ? 'No earlier failure in the library looks like it.' : html`But <a href="/pm/${since.number}-${since.slug}">PM-${since.number}</a>${since.date !== undefined && html` of ${day(since.date)}`} looks like it.`}</span>`;
}

function earlierLink({ number, address, date }: Earlier): Html {
  return html`<a class="strong" href="${address}">PM-${number}</a>${date !== undefined && html` <span class="quiet">${day(date)}</span>`}`;
}

function measuresThen({ measuresThen: then, title }: Earlier): Content {
  return then === undefined || then.of === 0
    ? title
    : `${then.done} of its ${then.of} measures were done when this began.`;
}

function withoutYes(said: string): string {
  const rest = said.replace(/^yes\b[.,;:]?\s*/i, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function unknown(): Html {
  return html`<span class="unknown">not said</span>`;
}

function round(percent: number): number {
  return percent >= 10 ? Math.round(percent) : Math.round(percent * 10) / 10;
}
