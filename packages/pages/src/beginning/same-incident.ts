import { type Content, type Html, html } from '../html/html.ts';
import { statePill } from '../parts/pill.ts';
import { day } from '../parts/time.ts';

/** A recent postmortem that may be about the same incident, and what both share. */
export interface MaybeSame {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly state: string;
  readonly createdAt: string;
  /** Who began it. */
  readonly author: string;
  readonly reasons: readonly ('time' | 'title' | 'service' | 'cause')[];
}

const REASONS = {
  time: 'the time of the outage',
  title: 'the title',
  service: 'a service',
  cause: 'a cause',
} as const;

/** Asks whether the incident has its postmortem already; `other` is what says that it is another one. */
export function sameIncident(found: readonly MaybeSame[], other: (each: MaybeSame) => Content): Content {
  if (found.length === 0) return undefined;
  return html`<section class="same" aria-labelledby="same"><h2 id="same">Is it this incident?</h2>
<p class="quiet">Somebody has begun to write about something much alike. One incident, one postmortem: write together.</p>
<ul>${found.map((each) => entry(each, other(each)))}</ul></section>`;
}

function entry(each: MaybeSame, other: Content): Html {
  const { number, slug, title, state, createdAt, author, reasons } = each;
  return html`<li><p class="name"><a href="/pm/${number}-${slug}">PM-${number} ${title}</a> ${statePill(state)}</p>
<p class="small">Begun by ${author} on ${day(createdAt)}. Both share ${listed(reasons.map((reason) => REASONS[reason]))}.</p>
<div class="acts"><a class="button button-main" href="/pm/${number}-${slug}/edit">Join that one</a>${other}</div></li>`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
