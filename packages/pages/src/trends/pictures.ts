import { type Content, type Html, html } from '../html/html.ts';
import { behindAddress } from './asked.ts';
import { columnsDrawing } from './columns.ts';
import { coursesDrawing } from './courses.ts';
import { pictureOf } from './frame.ts';
import { stripDrawing } from './strip.ts';
import { countsTable, coursesTable, OUTCOME_NAMES, spreadTable, tasksTable } from './tables.ts';
import { UNITS } from './units.ts';
import { type Measure, OUTCOMES, type TrendsView } from './view.ts';

const READ_SO =
  'Each point is an outage. The box holds the middle half, the line in it is the median; of fewer than five there is neither. ';

const STRIPS: Readonly<Record<Measure, { readonly title: string; readonly note: string; readonly nothing: string }>> = {
  detect: {
    title: 'Time to notice',
    note: `From its beginning to when it was noticed, by the day of the outage. ${READ_SO}`,
    nothing: 'No timeline says when its outage began and when it was noticed.',
  },
  resolve: {
    title: 'Time to resolve',
    note: `From its beginning to its end, by the day of the outage. ${READ_SO}`,
    nothing: 'No postmortem says how long its outage took.',
  },
  publish: {
    title: 'Days from resolution to publication',
    note: 'By the day of publication. What was taken in from old files is not here: nobody published it here.',
    nothing: 'Nothing was published here yet in this time.',
  },
  review: {
    title: 'Review turnaround',
    note: 'From the first request for a review to the first answer, by the day of the answer.',
    nothing: 'No review was answered yet in this time.',
  },
};

/** Outages by their day. */
export function countsPicture({ asked, shortPeriods, counts }: TrendsView): Html {
  const each = asked.years === 10 ? 'quarter' : 'month';
  const columns = shortPeriods.map(({ name, from, to }, at) => {
    const count = counts[at] ?? 0;
    return [
      { kind: 'count', count, says: `${name}: ${count}`, to: behindAddress(asked, { of: 'postmortems', from, to }) },
    ];
  });
  return pictureOf({
    id: 'postmortems',
    title: `Postmortems per ${each}`,
    note: 'By the day of the outage, else the day on which it was written.',
    drawing: counts.some((count) => count > 0)
      ? columnsDrawing(`Postmortems per ${each}`, shortPeriods, columns)
      : undefined,
    nothing: 'No outage in this time.',
    table: countsTable(asked, shortPeriods, counts),
  });
}

/** What caused outages, or what set them off. */
export function coursesPicture(view: TrendsView, facet: 'cause' | 'trigger'): Html {
  const { asked, periods } = view;
  const courses = facet === 'cause' ? view.causes : view.triggers;
  return pictureOf({
    id: `${facet}s`,
    title: facet === 'cause' ? 'Causes over time' : 'Triggers over time',
    note: `${facet === 'cause' ? 'What failed: a postmortem may tell several.' : 'What set it off, where the text says so clearly.'} The most frequent of the whole time, on one scale.`,
    drawing: courses.length > 0 ? coursesDrawing(asked, facet, periods, courses) : undefined,
    nothing: `No postmortem in this time tells a ${facet} that is known.`,
    table: coursesTable(asked, facet, periods, courses),
  });
}

/** How the values of a measure are spread. */
export function stripPicture({ asked, periods, spreads }: TrendsView, measure: Measure): Html {
  const { title, note, nothing } = STRIPS[measure];
  const its = spreads[measure];
  const many = its.some(({ bins }) => bins !== undefined);
  return pictureOf({
    id: measure,
    title,
    note: html`${note}${many && ' Where there are too many points, it is as wide as they are many, and the three longest are points.'}`,
    drawing: its.some(({ count }) => count > 0) ? stripDrawing(title, periods, its, UNITS[measure]) : undefined,
    nothing,
    table: spreadTable(asked, measure, periods, its),
  });
}

/** What became of tasks by the day that they were due. */
export function tasksPicture({ asked, periods, tasks }: TrendsView): Html {
  const columns = periods.map(({ name, from, to }, at) =>
    OUTCOMES.map((outcome) => {
      const count = tasks[at]?.[outcome] ?? 0;
      const says = `${name}, ${OUTCOME_NAMES[outcome].toLowerCase()}: ${count}`;
      return { kind: outcome, count, says, to: behindAddress(asked, { of: outcome, from, to }) };
    }),
  );
  const some = columns.some((pieces) => pieces.some(({ count }) => count > 0));
  const legend: Content = OUTCOMES.map(
    (outcome) =>
      html`<span class="key"><svg width="12" height="12" aria-hidden="true"><rect class="${outcome}" width="12" height="12"/></svg> ${OUTCOME_NAMES[outcome]}</span> `,
  );
  return pictureOf({
    id: 'tasks',
    title: 'Tasks verified in time',
    note: html`Tasks by the day that they were due, as far as it is past; declined ones are left out, and what old files say was done. ${some && html`<span class="legend">${legend}</span>`}`,
    drawing: some ? columnsDrawing('Tasks by the day that they were due', periods, columns) : undefined,
    nothing: 'No task was due in this time.',
    table: tasksTable(asked, periods, tasks),
  });
}
