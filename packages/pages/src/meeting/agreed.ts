import { attributes, type Content, type Html, html } from '../html/html.ts';
import type { MeetingView } from '../pages/meeting.ts';
import { button, Form } from '../parts/form.ts';
import type { MeetingShown } from './meeting.ts';
import { agreedRow } from './notes.ts';

/** What the meeting has agreed on, and where one writes it down. */
export function agreedPart(view: MeetingView, { entries, state }: MeetingShown): Html {
  const agreed = entries.filter(({ kind }) => kind !== 'note');
  const about = `/pm/${view.about.number}-${view.about.slug}`;
  const open = state !== 'called-off';
  const row = { open, mayWrite: view.mayHold, about };
  const tasks = agreed.filter(({ kind }) => kind === 'task');
  const decisions = agreed.filter(({ kind }) => kind !== 'task');
  return html`<aside class="meeting-agreed" aria-labelledby="agreed"><h2 id="agreed">Agreed</h2>
<h3>Tasks</h3><ol id="agreed-tasks" data-fresh="rows" aria-label="Tasks">${tasks.map((each) => agreedRow(each, row))}</ol>${open && view.mayHold && taskForm(view)}
<h3>Decisions</h3><ol id="agreed-decisions" data-fresh="rows" aria-label="Decisions">${decisions.map((each) => agreedRow(each, row))}</ol>${open && view.mayHold && decisionForm(view)}
</aside>`;
}

function taskForm({ causes, sent, at }: MeetingView): Content {
  const form = new Form('task', sent);
  return html`<details class="meeting-add" ${open(sent?.act === 'task' || at.item === 'measures')}><summary>Add a task</summary>${form.whole(
    html`${form.field({ name: 'what', label: 'What', most: 500, example: 'Add an alert 30 days before any certificate ends' })}
<div class="line-of-fields">${form.field({ name: 'owner', label: 'Who', optional: true, most: 200, example: 'maria' })}
${form.field({ name: 'due', label: 'By', type: 'date', optional: true })}</div>
${causes.length > 0 && form.choice({ name: 'cause', label: 'For which cause', options: [{ value: '', name: 'None of them' }, ...causes.map((cause) => ({ value: cause, name: cause }))] })}
${button('Write it into the text')}`,
    { item: at.item },
  )}</details>`;
}

function decisionForm({ sent, at }: MeetingView): Content {
  const form = new Form('decide', sent);
  return html`<details class="meeting-add" ${open(sent?.act === 'decide')}><summary>Add a decision</summary>${form.whole(
    html`${form.area({ name: 'body', label: 'What was decided', rows: 2 })}
${form.box({ name: 'measure', label: 'It is a measure: write it under Improvements', ticked: false })}
${button('Keep it')}`,
    { item: at.item },
  )}</details>`;
}

function open(isOpen: boolean) {
  return attributes({ open: isOpen });
}
