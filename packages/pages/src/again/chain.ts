import { type Content, type Html, html } from '../html/html.ts';
import { measureSign } from '../parts/measures-bar.ts';
import { pill, type Tone } from '../parts/pill.ts';
import { day, dayText, durationText } from '../parts/time.ts';
import type { Named, ShownChain, ShownRecurrence, StateThen } from './again-view.ts';

/** Failures that came back with one another, the first of them on top, each with how the earlier measures stood. */
export function chainPart({ outages, recurrences }: ShownChain): Html {
  return html`<ol class="chain card">${outages.map((outage) =>
    outagePart(
      outage,
      recurrences.filter(({ later }) => later === outage.number),
    ),
  )}</ol>`;
}

function outagePart(outage: Named, cameBack: readonly ShownRecurrence[]): Html {
  const { number, date, minutes } = outage;
  const [first] = cameBack;
  return html`<li class="${first === undefined ? 'first' : 'again'}" id="pm-${number}">
<p class="when">${date === undefined ? 'Day not said' : day(date)}${minutes !== undefined && html` · ${durationText(minutes)}`} ${first !== undefined && pill(`Again${afterText(first.earlier.date, date)}`, 'bad')}</p>
<h3>${nameOf(outage)}</h3>
${cameBack.map(thenPart)}
</li>`;
}

/** “PM-17 Checkout down”, which leads there. */
export function nameOf({ number, slug, title }: Named): Html {
  return html`<a href="/pm/${number}-${slug}">PM-${number} ${title}</a>`;
}

const ORDER: readonly StateThen[] = ['late', 'open', 'declined', 'done', 'verified'];
const WORDS: Readonly<Record<StateThen, readonly [string, Tone]>> = {
  late: ['late', 'warn'],
  open: ['open', 'warn'],
  declined: ['declined', 'plain'],
  done: ['done, not verified', 'plain'],
  verified: ['verified', 'good'],
};

function thenPart({ earlier, on, measures, declared }: ShownRecurrence): Html {
  const there = html`<a href="/pm/${earlier.number}-${earlier.slug}">PM-${earlier.number}</a>`;
  const sorted = measures.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const counts = ORDER.map((state) => [state, measures.filter((each) => each.state === state).length] as const);
  const told = counts.filter(([, count]) => count > 0);
  return html`<div class="then"><p>${
    measures.length === 0
      ? html`When it came back, ${there} had promised no measure.`
      : html`When it came back, ${measures.length === 1 ? 'the one measure' : `the ${measures.length} measures`} of ${there} ${measures.length === 1 ? 'was' : 'were'}: ${told.map(([state, count]) => html`${pill(measures.length === 1 ? WORDS[state][0] : `${count} ${WORDS[state][0]}`, WORDS[state][1])} `)}`
  }</p>
${measures.length > 0 && html`<ul class="measures">${sorted.map((measure) => html`<li>${measureSign(measure.state)}<div>${measure.words}<span class="small ${measure.state}">${standing(measure)}</span></div></li>`)}</ul>`}
<p class="small">${asOf(on)} ${declared === undefined ? `That it is a recurrence of PM-${earlier.number}, its text says.` : html`${declared.name} declared it a recurrence of PM-${earlier.number} on ${day(declared.at)}.`}</p></div>`;
}

/** “maria · was due 30 Apr 2025 · postponed twice” */
function standing({ state, owner, due, postponed, undated }: ShownRecurrence['measures'][number]): Content {
  const when =
    state === 'late' || state === 'open'
      ? due === undefined
        ? 'no due date'
        : `${state === 'late' ? 'was due' : 'due'} ${dayText(due)}`
      : undefined;
  const often =
    postponed === 0
      ? undefined
      : `postponed ${postponed === 1 ? 'once' : postponed === 2 ? 'twice' : `${postponed} times`}`;
  const name = undated ? 'done, and its text does not say when' : WORDS[state][0];
  return [name, owner ?? 'no owner', when, often].filter(Boolean).join(' · ');
}

function asOf({ text, by }: ShownRecurrence['on']): string {
  if (by === 'time') return `As of ${text}, when it began.`;
  if (by === 'day') return `As of the end of ${text}: at what time it began is not known.`;
  return `As of ${text}, when it was written down: on which day it began is not known.`;
}

/** “ after 11 months”: the longest that can be said of it in a word. */
function afterText(from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined) return '';
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  if (!Number.isFinite(days) || days < 0) return '';
  if (days === 0) return ' on the same day';
  const [count, unit] =
    days < 14
      ? [days, 'day']
      : days < 60
        ? [Math.round(days / 7), 'week']
        : days < 730
          ? [Math.round(days / 30.44), 'month']
          : [Math.round(days / 365.25), 'year'];
  return ` after ${count} ${unit}${count === 1 ? '' : 's'}`;
}
