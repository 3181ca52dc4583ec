import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { thousands } from '../library/facets.ts';
import { buttonLink } from '../parts/button.ts';
import { emptyState } from '../parts/empty-state.ts';
import { NARROWED_BY, trendsCsvAddress } from '../trends/asked.ts';
import { comparedTable } from '../trends/compared.ts';
import { narrowedText, narrowing } from '../trends/narrowing.ts';
import { countsPicture, coursesPicture, stripPicture, tasksPicture } from '../trends/pictures.ts';
import type { TrendsView } from '../trends/view.ts';

/** The trends: pictures of what postmortems tell over the years, with the numbers one click behind. */
export function trendsPage(view: TrendsView): Page {
  const { total, periods } = view;
  const narrowed = narrowedText(view);
  const span = `${periods[0]?.name} to ${periods.at(-1)?.name}`;
  // Where there is nothing to narrow by, there is nothing in any year.
  const none = total === 0 && NARROWED_BY.every((name) => view.choices[name].length === 0);
  return {
    title: 'Trends',
    place: 'trends',
    styles: ['trends'],
    body: none
      ? NOTHING_YET
      : html`<div class="trends"><header class="head"><h1>Trends</h1>
<p class="lead">${thousands(total)} ${total === 1 ? 'postmortem' : 'postmortems'}, ${span}${narrowed !== '' && `, of ${narrowed}`}. Drafts, drills and withdrawn ones take no part.</p></header>
${narrowing(view)}
${total === 0 && view.now.count + view.before.count === 0 ? NONE_OF_THESE : pictures(view)}</div>`,
  };
}

function pictures(view: TrendsView) {
  return html`${comparedTable(view)}
<div class="pictures">
${countsPicture(view)}
${stripPicture(view, 'detect')}
${stripPicture(view, 'resolve')}
${tasksPicture(view)}
${coursesPicture(view, 'cause')}
${coursesPicture(view, 'trigger')}
${stripPicture(view, 'publish')}
${stripPicture(view, 'review')}
</div>
<p class="ways screen-only">${buttonLink(trendsCsvAddress(view.asked), 'All numbers as CSV')}</p>`;
}

const NOTHING_YET = emptyState({
  title: 'Trends begin with the first postmortem',
  text: 'As soon as one is in review or published, it is counted here: how long until outages are noticed and over, what causes them, and whether what was promised is done in time.',
  ways: html`${buttonLink('/new', 'Write a postmortem', 'main')} ${buttonLink('/', 'To the library')}`,
});

const NONE_OF_THESE = emptyState({
  title: 'No outage in this time',
  text: 'Look at more years, or at all services, teams, causes and severities.',
  ways: buttonLink('/trends?years=10', 'All of ten years', 'main'),
});
