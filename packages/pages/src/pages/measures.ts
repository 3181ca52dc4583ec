import type { Page } from '../frame.ts';
import { attributes, type Content, type Html, html } from '../html/html.ts';
import { thousands } from '../library/facets.ts';
import {
  MEASURES_SHOWN,
  type MeasuresAsked,
  type MeasuresShown,
  measuresAddress,
  measuresQuery,
  SHOWN_NAMES,
} from '../measures/asked.ts';
import { type TaskRow, taskTable } from '../measures/task-table.ts';
import { buttonLink } from '../parts/button.ts';
import { stretches } from '../parts/rows.ts';
import { day } from '../parts/time.ts';

/** The tasks of the company, as one person may see them. */
export interface MeasuresView {
  readonly asked: MeasuresAsked;
  /** As far as service, severity, team and whose narrow them. */
  readonly counts: Readonly<Record<'late' | 'open' | 'to-verify' | 'to-approve' | 'owner-gone' | 'verified', number>>;
  /** The day on which the earliest of the open ones is due. */
  readonly firstDue: string | undefined;
  readonly items: readonly TaskRow[];
  readonly next: string | undefined;
  readonly isLater: boolean;
  /** What it may be narrowed by. */
  readonly choices: {
    readonly services: readonly string[];
    readonly severities: readonly string[];
    readonly teams: readonly string[];
  };
  /** Is there anything in the library at all? */
  readonly anything: boolean;
  readonly mayWrite: boolean;
  readonly today: string;
}

const NUMBERS = ['late', 'open', 'to-verify', 'to-approve', 'owner-gone', 'verified'] as const;

/** What is promised, and what became of it: what is late first. */
export function measuresPage(view: MeasuresView): Page {
  const { asked, counts, items, next, isLater, today } = view;
  return {
    title: 'Measures',
    place: 'measures',
    styles: ['measures'],
    body: html`<section class="measures-page">
<h1>Measures</h1>
<p class="lead">${answer(view)}</p>
<dl class="numbers">${NUMBERS.map(
      (show) =>
        (show !== 'owner-gone' || counts[show] > 0) &&
        html`<div ${attributes({ class: show === 'late' && counts.late > 0 ? 'late' : undefined })}><dt><a href="${measuresAddress({ ...asked, show })}" ${attributes({ 'aria-current': asked.show === show ? 'true' : undefined })}>${SHOWN_NAMES[show]}</a></dt><dd>${thousands(counts[show])}</dd></div>`,
    )}</dl>
${filters(view)}
${
  items.length === 0
    ? nothing(view)
    : html`${taskTable(items, today, `Tasks: ${SHOWN_NAMES[asked.show].toLowerCase()}, what is due first comes first`)}
${stretches({ first: isLater ? measuresAddress(asked) : undefined, next: next === undefined ? undefined : measuresAddress(asked, next) })}`
}
<p class="quiet small foot">Tasks are commitments, with an owner and a day. What could be improved besides stands with each postmortem. <a href="/api/v1/tasks?${measuresQuery(asked)}${measuresQuery(asked) !== '' && '&'}format=csv">These tasks as CSV</a></p>
</section>`,
  };
}

/** What is late? */
function answer({ counts, firstDue, today, asked }: MeasuresView): Content {
  const whose = asked.whose === 'mine' ? ' of yours' : asked.whose === 'team' ? ' of your teams' : '';
  if (counts.open === 0)
    return counts.verified === 0
      ? `No task${whose} is open.`
      : `No task${whose} is open; ${thousands(counts.verified)} are verified.`;
  const open = counts.open === 1 ? `The one open task${whose}` : `${thousands(counts.open)} open tasks${whose}`;
  if (counts.late === 0)
    return html`Nothing is late. ${counts.open === 1 ? open : `Of ${open}`}${counts.open === 1 ? '' : ', the first'} is ${firstDue === undefined ? 'without a due day' : html`due on ${day(firstDue, today.slice(0, 4))}`}.`;
  const first = firstDue !== undefined && html`, ${counts.late === 1 ? 'since' : 'the first since'} ${day(firstDue)}`;
  if (counts.open === 1) return html`${open} is late${first}.`;
  return html`${thousands(counts.late)} of ${open} ${counts.late === 1 ? 'is' : 'are'} late${first}.`;
}

const WHOSE: readonly (readonly [MeasuresAsked['whose'], string])[] = [
  ['all', 'Everybody’s'],
  ['mine', 'Mine'],
  ['team', 'My teams’'],
];

function filters({ asked, choices }: MeasuresView): Html {
  const option = (value: string, name: string, chosen: boolean): Html =>
    html`<option value="${value}" ${attributes({ selected: chosen })}>${name}</option>`;
  const some = (name: 'service' | 'severity' | 'team', label: string, values: readonly string[]): Content => {
    const chosen = asked[name];
    const all = chosen === undefined || values.includes(chosen) ? values : [chosen, ...values];
    return (
      all.length > 0 &&
      html`<p class="field"><label for="by-${name}">${label}</label><select id="by-${name}" name="${name}">${option('', 'Any', chosen === undefined)}${all.map((each) => option(each, each, each === chosen))}</select></p>`
    );
  };
  return html`<form class="filters" action="/measures" aria-label="Which tasks">
<p class="field"><label for="by-whose">Whose</label><select id="by-whose" name="whose">${WHOSE.map(([value, name]) => option(value, name, value === asked.whose))}</select></p>
<p class="field"><label for="by-show">Standing</label><select id="by-show" name="show">${MEASURES_SHOWN.map((value) => option(value, SHOWN_NAMES[value], value === asked.show))}</select></p>
${some('service', 'Service', choices.services)}
${some('severity', 'Severity', choices.severities)}
${some('team', 'Team', choices.teams)}
<button class="button">Show</button>
</form>`;
}

const NONE: Readonly<Record<MeasuresShown, string>> = {
  open: 'No task is open',
  late: 'Nothing is late',
  'to-verify': 'Nothing waits to be verified',
  'to-approve': 'Nobody asks for a task to be declined',
  'owner-gone': 'Every task has an owner who is there',
  done: 'No task is done',
  verified: 'No task is verified yet',
  declined: 'No task was declined',
  all: 'No task is promised yet',
};

function nothing({ asked, anything, mayWrite }: MeasuresView): Html {
  const narrowed =
    asked.whose !== 'all' || asked.service !== undefined || asked.severity !== undefined || asked.team !== undefined;
  return html`<div class="nothing"><h2>${NONE[asked.show]}</h2><p>${
    anything
      ? narrowed
        ? 'Not among what is chosen above.'
        : 'A task counts from the day on which its postmortem is in review.'
      : 'Each postmortem ends with tasks: what is done so that the failure does not come back, by whom, by when. They are followed here until somebody has verified them.'
  }</p><p class="ways">${asked.show !== 'all' && buttonLink(measuresAddress({ ...asked, show: 'all' }), 'All tasks')}${narrowed && buttonLink('/measures', 'Everybody’s')}${!anything && mayWrite && buttonLink('/new', 'Write a postmortem', 'main')}</p></div>`;
}
