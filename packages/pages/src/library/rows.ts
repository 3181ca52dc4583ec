import { type Content, type Html, html } from '../html/html.ts';
import { type Marked, markedText, textOf } from '../parts/marked.ts';
import { type MeasureState, measuresBar } from '../parts/measures-bar.ts';
import { pill, stateName, statePill } from '../parts/pill.ts';
import { day, dayText, shortDuration } from '../parts/time.ts';

/** A postmortem in the library. */
export interface LibraryRow {
  /** Undefined where files have no numbers. */
  readonly number: number | undefined;
  readonly slug: string;
  readonly title: Marked;
  readonly cause: Marked;
  /** Where the text says what was searched for. */
  readonly passage: Marked;
  readonly state: string | undefined;
  readonly practice: boolean;
  readonly hiddenFromSome: boolean;
  readonly severity: string | undefined;
  readonly services: readonly string[];
  readonly startDate: string | undefined;
  readonly durationMinutes: number | undefined;
  readonly affectedPercent: number | undefined;
  /** Numbers of the earlier failures that it says it is a recurrence of. */
  readonly recurrenceOf: readonly number[];
  readonly tasks: { readonly open: number; readonly done: number; readonly due: readonly string[] };
}

const MOST_SERVICES = 3;

/** Where the things lead that a row names. */
export interface RowLinks {
  readonly postmortem: (row: LibraryRow) => string;
  /** The earlier failures that came again with it, by their names. */
  readonly earlier: (row: LibraryRow) => readonly { readonly name: string; readonly address: string }[];
  readonly service: (name: string) => string;
}

const IN_LIBRARY: RowLinks = {
  postmortem: ({ number, slug }) => `/pm/${number}-${slug}`,
  earlier: ({ recurrenceOf }) => recurrenceOf.map((number) => ({ name: `PM-${number}`, address: `/pm/${number}` })),
  service: (name) => `/?service=${encodeURIComponent(name)}`,
};

/** The postmortems that were found, each with what one asks first. */
export function rows(given: readonly LibraryRow[], today: string): Html {
  return html`<ol class="rows">${given.map((row) => rowOf(row, today))}</ol>`;
}

/** One of them. */
export function rowOf(row: LibraryRow, today: string, links: RowLinks = IN_LIBRARY): Html {
  const { number, title, cause, state, startDate, durationMinutes, affectedPercent } = row;
  return html`<li class="row"><p class="row-number">${number !== undefined && `PM-${number}`}${isSettled(state) && html`<span>${stateName(state)}</span>`}</p>
<div class="row-what"><h2><a href="${links.postmortem(row)}">${markedText(title)}</a></h2>
${cause.length > 0 && html`<p class="row-cause">${markedText(cause)}</p>`}${passage(row)}
<p class="row-marks">${seenBefore(links.earlier(row))}${state !== undefined && !isSettled(state) && statePill(state)}${row.practice && pill('Practice', 'accent')}${row.hiddenFromSome && pill('Not for everybody', 'warn')}${row.severity !== undefined && pill(row.severity)}${services(row.services, links)}</p></div>
<p class="row-outage"><b>${durationMinutes === undefined ? 'Length not said' : shortDuration(durationMinutes)}</b><span>${startDate === undefined ? 'Day not said' : day(startDate)}</span></p>
<p class="row-users">${affectedPercent !== undefined && html`<b>${percentText(affectedPercent)} %</b><span>of users</span>`}</p>
<p class="row-tasks">${tasks(row.tasks, today)}</p></li>`;
}

/** Where nothing more is to come, the state is said in passing. */
function isSettled(state: string | undefined): state is 'published' | 'closed' {
  return state === 'published' || state === 'closed';
}

/** The passage, where the cause does not say the same already. */
function passage({ passage: found, cause }: LibraryRow): Content {
  const same = cause.length > 0 && textOf(found).includes(textOf(cause).slice(0, 80));
  return found.length > 0 && !same && html`<p class="row-passage">${markedText(found)}</p>`;
}

/** That it is no news, as its text says. */
function seenBefore(earlier: ReturnType<RowLinks['earlier']>): Content {
  return (
    earlier.length > 0 &&
    html`<span class="pill pill-bad">Seen before: ${earlier.map(({ name, address }, at) => html`${at > 0 && ', '}<a href="${address}">${name}</a>`)}</span>`
  );
}

function services(names: readonly string[], links: RowLinks): Content {
  const shown = names.slice(0, MOST_SERVICES);
  const more = names.length - shown.length;
  return [
    ...shown.map((name) => html`<a class="pill" href="${links.service(name)}">${name}</a>`),
    more > 0 && html`<span class="quiet" title="${names.slice(MOST_SERVICES).join(', ')}">and ${more} more</span>`,
  ];
}

function tasks({ open, done, due }: LibraryRow['tasks'], today: string): Content {
  const all = open + done;
  if (all === 0) return html`<span>No task</span>`;
  const late = due.filter((date) => date < today).length;
  const states = [
    ...Array<MeasureState>(done).fill('done'),
    ...Array<MeasureState>(late).fill('late'),
    ...Array<MeasureState>(open - late).fill('open'),
  ];
  return html`${measuresBar(states)}<span>${done} of ${all} done</span>${late > 0 && html`<span class="late">${late > 1 && `${late} `}late since ${dayText(due[0] as string, today.slice(0, 4))}</span>`}`;
}

function percentText(percent: number): number {
  return percent >= 10 ? Math.round(percent) : Math.round(percent * 10) / 10;
}
