import { AIMS, type Aim } from '@failonce/document';
import { type Content, type Html, html } from '../html/html.ts';
import { AIM_NAMES, type TaskStanding, taskSign, taskStateName } from './task.ts';

/** A cause that the text marks, “c1” with its words. */
export interface ShownCause {
  readonly id: string;
  readonly words: string;
}

/** A measure in the matrix. */
export interface MatrixTask extends TaskStanding {
  readonly aim: Aim | undefined;
  /** Marks of the causes that it is for. */
  readonly causes: readonly string[];
}

interface Row {
  readonly heading: Content;
  readonly tasks: readonly MatrixTask[];
  /** Is nothing against it a gap? */
  readonly cause: boolean;
}

const GAPS: Readonly<Record<Aim, string>> = {
  prevent: 'Nothing prevents it',
  detect: 'Nothing detects it sooner',
  limit: 'Nothing limits the damage',
  recover: 'Nothing makes recovery faster',
};

/** What is done against each cause, and what for: an empty cell says what is missing. Who was declined does nothing. */
export function matrix(causes: readonly ShownCause[], tasks: readonly MatrixTask[]): Html {
  const rows = rowsOf(
    causes,
    tasks.filter(({ state }) => state !== 'declined'),
  );
  const untold = rows.some((row) => row.tasks.some(({ aim }) => aim === undefined));
  return html`<table class="matrix"><caption class="aside-from-view">What is done against each cause, and what for</caption>
<thead><tr><th scope="col">Cause</th>${AIMS.map((aim) => html`<th scope="col">${AIM_NAMES[aim]}</th>`)}${untold && html`<th scope="col">Not told what for</th>`}</tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${row.heading}</th>${AIMS.map((aim) => cell(row, aim))}${untold && cell(row, undefined)}</tr>`)}</tbody></table>`;
}

function rowsOf(causes: readonly ShownCause[], tasks: readonly MatrixTask[]): Row[] {
  if (causes.length === 0) return [{ heading: 'The failure', tasks, cause: true }];
  const known = new Set(causes.map(({ id }) => id));
  const rest = tasks.filter((task) => !task.causes.some((id) => known.has(id)));
  const only = causes.length === 1;
  const rows: Row[] = causes.map(({ id, words }) => ({
    heading: html`${words} <span class="quiet">^${id}</span>`,
    // With one cause, whatever is done is done against it.
    tasks: only ? tasks : tasks.filter((task) => task.causes.includes(id)),
    cause: true,
  }));
  if (!only && rest.length > 0) rows.push({ heading: 'No cause is named', tasks: rest, cause: false });
  return rows;
}

function cell({ tasks, cause }: Row, aim: Aim | undefined): Html {
  const inside = tasks.filter((task) => task.aim === aim);
  const name = aim === undefined ? 'Not told what for' : AIM_NAMES[aim];
  if (inside.length > 0) return html`<td data-name="${name}"><ul>${inside.map(item)}</ul></td>`;
  if (aim === undefined || !cause) return html`<td class="empty-cell"></td>`;
  return html`<td class="gap" data-name="${name}">${GAPS[aim]}</td>`;
}

function item(task: MatrixTask): Html {
  return html`<li>${taskSign(task)}<a href="#task-${task.number}">${task.words}</a> <span class="small">${task.late ? 'late' : taskStateName(task.state).toLowerCase()}</span></li>`;
}
