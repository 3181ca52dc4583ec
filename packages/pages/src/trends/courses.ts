import { type Html, html } from '../html/html.ts';
import { thousands } from '../library/facets.ts';
import { behindAddress, type TrendsAsked, trendsAddress } from './asked.ts';
import { round } from './scale.ts';
import type { TrendCourse, TrendPeriod } from './view.ts';

const HEIGHT = 30;

/** Causes or triggers, each a line of columns on one scale, so that they are compared with one another. */
export function coursesDrawing(
  asked: TrendsAsked,
  facet: 'cause' | 'trigger',
  periods: readonly TrendPeriod[],
  courses: readonly TrendCourse[],
): Html {
  const most = Math.max(1, ...courses.flatMap(({ counts }) => counts));
  const width = 100 / periods.length;
  const [first, last] = [periods[0], periods.at(-1)];
  const drawn = ({ id, name, counts }: TrendCourse): Html =>
    html`<svg width="100%" height="${HEIGHT}" role="group" aria-label="${name}"><line class="axis" x1="0" x2="100%" y1="${HEIGHT - 0.5}" y2="${HEIGHT - 0.5}"/>${counts.map(
      (count, at) => {
        const period = periods[at];
        if (count === 0 || period === undefined) return undefined;
        const height = Math.max(2, (count / most) * (HEIGHT - 4));
        const says = `${name}, ${period.name}: ${count}`;
        const to = behindAddress({ ...asked, [facet]: [id] }, { of: 'postmortems', from: period.from, to: period.to });
        return html`<a href="${to}" aria-label="${says}"><title>${says}</title><rect class="count${period.open ? ' open-period' : ''}" x="${round((at + 0.12) * width)}%" width="${round(0.76 * width)}%" y="${round(HEIGHT - height)}" height="${round(height)}"/></a>`;
      },
    )}</svg>`;
  return html`<ul class="courses">${courses.map((course) => {
    const to = behindAddress(
      { ...asked, [facet]: [course.id] },
      { of: 'postmortems', from: first?.from, to: last?.to },
    );
    return html`<li><a class="name" href="${trendsAddress({ ...asked, [facet]: [course.id] })}">${course.name}</a>${drawn(course)}<a class="total" href="${to}" aria-label="${course.name}: ${course.total}">${thousands(course.total)}</a></li>`;
  })}</ul>
<p class="courses-span quiet" aria-hidden="true"><span>${first?.name}</span><span>${last?.name}</span></p>`;
}
