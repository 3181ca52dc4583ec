import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { thousands } from '../library/facets.ts';
import { buttonLink } from '../parts/button.ts';
import { emptyState } from '../parts/empty-state.ts';
import { narrowedFields, trendsCsvAddress } from '../trends/asked.ts';
import { comparedTable } from '../trends/compared.ts';
import { narrowedText, narrowing } from '../trends/narrowing.ts';
import { countsPicture, coursesPicture, stripPicture, tasksPicture } from '../trends/pictures.ts';
import type { TrendsView } from '../trends/view.ts';

/** The trends: pictures of what postmortems tell over the years, with the numbers one click behind. */
export function trendsPage(view: TrendsView): Page {
  const { total, periods } = view;
  const narrowed = narrowedText(view);
  const span = `${periods[0]?.name} to ${periods.at(-1)?.name}`;
  return {
    title: 'Trends',
    place: 'trends',
    styles: ['trends'],
    body: html`<div class="trends"><header class="head"><h1>Trends</h1>
<p class="lead">${thousands(total)} ${total === 1 ? 'postmortem' : 'postmortems'}, ${span}${narrowed !== '' && `, of ${narrowed}`}. Drafts, drills and withdrawn ones take no part.</p></header>
${narrowing(view)}
${total === 0 && view.now.count + view.before.count === 0 ? nothing(view) : pictures(view)}</div>`,
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

function nothing({ asked }: TrendsView) {
  return narrowedFields(asked).length > 0 || asked.years !== 10
    ? emptyState({
        title: 'No outage in this time',
        text: 'Look at more years, or at all services, teams, causes and severities.',
        ways: buttonLink('/trends?years=10', 'All of ten years', 'main'),
      })
    : emptyState({
        title: 'Nothing to show yet',
        text: 'Trends begin with the first postmortem that is in review or published.',
        ways: buttonLink('/', 'To the library', 'main'),
      });
}
