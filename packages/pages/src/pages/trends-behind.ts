import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { thousands } from '../library/facets.ts';
import { day } from '../parts/time.ts';
import { behindAddress, type Counted, type TrendsAsked, trendsAddress } from '../trends/asked.ts';
import { UNITS } from '../trends/units.ts';
import type { Measure } from '../trends/view.ts';

/** The postmortems behind a number of the trends. */
export interface BehindView {
  readonly asked: Omit<TrendsAsked, 'years'>;
  /** By what they are narrowed, in words: “severity SEV-2”; empty where by nothing. */
  readonly narrowed: string;
  readonly of: Counted;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly rows: readonly {
    readonly number: number;
    readonly slug: string;
    readonly title: string;
    readonly day: string;
    readonly services: readonly string[];
    readonly value: number;
  }[];
  readonly total: number;
  readonly next: string | undefined;
  readonly isLater: boolean;
}

const TITLES: Readonly<Record<Counted, string>> = {
  postmortems: 'Outages',
  detect: 'Time to notice',
  resolve: 'Time to resolve',
  publish: 'Days from resolution to publication',
  review: 'Review turnaround',
  'in-time': 'Tasks verified in time',
  late: 'Tasks verified late',
  unverified: 'Tasks done, not verified',
  open: 'Tasks not done',
};

/** Lists the postmortems behind a number, those that add most first. */
export function trendsBehindPage(view: BehindView): Page {
  const { asked, narrowed, of, from, to, rows, total, next, isLater } = view;
  const said = (value: number): string | undefined => {
    if (of === 'postmortems') return undefined;
    if (of in UNITS) return UNITS[of as Measure].text(value);
    return value === 1 ? '1 task' : `${value} tasks`;
  };
  return {
    title: TITLES[of],
    place: 'trends',
    styles: ['trends'],
    body: html`<div class="trends behind"><header class="head"><p class="of"><a href="${trendsAddress({ ...asked, years: 3 })}">Trends</a></p><h1>${TITLES[of]}</h1>
<p class="lead">${thousands(total)} ${total === 1 ? 'postmortem' : 'postmortems'}${from !== undefined && to !== undefined && html`, ${day(from)} to ${day(to)}`}${narrowed !== '' && `, of ${narrowed}`}</p></header>
${total === 0 && html`<p class="none">None that you may see.</p>`}
<ol class="behind-list">${rows.map((row) => html`<li><a href="/pm/${row.number}-${row.slug}">${row.title}</a><p class="quiet">PM-${row.number} · ${day(row.day)}${row.services.length > 0 && ` · ${row.services.join(', ')}`}</p>${said(row.value) !== undefined && html`<b>${said(row.value)}</b>`}</li>`)}</ol>
<p class="ways screen-only">${isLater && html`<a class="button" href="${behindAddress(asked, { of, from, to })}">Back to the first</a>`}${next !== undefined && html`<a class="button" rel="next" href="${behindAddress(asked, { of, from, to, after: next })}">More</a>`}${total > 0 && html`<a class="button" href="${behindAddress(asked, { of, from, to }, '/api/v1/trends/postmortems')}&format=csv">As CSV</a>`}</p></div>`,
  };
}
