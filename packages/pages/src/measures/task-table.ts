import { attributes, type Content, type Html, html } from '../html/html.ts';
import { pill } from '../parts/pill.ts';
import { day } from '../parts/time.ts';
import { ageText, postponedText, type TaskStanding, taskPill } from './task.ts';

/** A task beside those of other postmortems. */
export interface TaskRow extends TaskStanding {
  readonly of: {
    readonly number: number;
    readonly slug: string;
    readonly title: string;
    readonly severity: string | undefined;
  };
}

/** Tasks of several postmortems, one a row. */
export function taskTable(tasks: readonly TaskRow[], today: string, caption: string): Html {
  return html`<table class="tasks"><caption class="aside-from-view">${caption}</caption>
<thead><tr><th scope="col">Task</th><th scope="col">Stands</th><th scope="col">Owner</th><th scope="col">Due</th><th scope="col">Age</th></tr></thead>
<tbody>${tasks.map((task) => row(task, today))}</tbody></table>`;
}

function row(task: TaskRow, today: string): Html {
  const { of, number, words, late, postponed } = task;
  return html`<tr ${attributes({ class: late ? 'late' : undefined })}>
<td class="what"><a href="/pm/${of.number}-${of.slug}/measures#task-${number}">${words === '' ? `Task ${number}` : words}</a><span class="small">PM-${of.number} ${of.title}${of.severity !== undefined && ` · ${of.severity}`}</span></td>
<td>${taskPill(task)}${late && task.asks !== undefined && html` ${pill('Late', 'warn')}`}</td>
<td data-name="Owner">${ownerText(task)}</td>
<td data-name="Due">${task.due === undefined ? html`<span class="quiet">no day</span>` : day(task.due)}${postponed > 0 && html`<span class="small">${postponedText(postponed)}</span>`}</td>
<td data-name="Age">${ageText(task.since, today)}</td>
</tr>`;
}

/** Whose it is, or that nobody has it. */
export function ownerText({ owner, ownerGone }: Pick<TaskStanding, 'owner' | 'ownerGone'>): Content {
  if (ownerGone)
    return html`${pill('No owner', 'warn')}<span class="small">${owner === undefined ? 'Its owner has left' : `${owner} has left`}</span>`;
  return owner ?? html`<span class="quiet">nobody yet</span>`;
}
