import { type Content, type Html, html } from '../html/html.ts';

/** The small forms that write text; each is shown by its button. */
export function dialogs(): Html {
  return html`${dialog(
    'outage',
    'When it hurt',
    html`<p class="quiet">Written into the summary and the gaps of the timeline. What you leave empty stays open.</p>
<div class="line-of-fields">${field('outage', 'date', 'Day it began', 'date')}${field('outage', 'start', 'Began at', 'time')}</div>
<div class="line-of-fields">${field('outage', 'endDate', 'Day it ended, if another', 'date')}${field('outage', 'end', 'Ended at', 'time')}</div>
${field('outage', 'zone', 'Zone of all times', 'text', 'UTC, CET, GMT+3, Europe/Berlin')}`,
  )}
${dialog(
  'task',
  'A task',
  html`<p class="field"><label for="task-index">Which</label><select id="task-index" name="index"></select></p>
${field('task', 'words', 'What is to be done', 'text', 'Add an alert 30 days before any certificate ends')}
<div class="line-of-fields">${field('task', 'owner', 'Owner', 'text', '', 'people')}${field('task', 'due', 'Due', 'date')}</div>
${field('task', 'address', 'Address of its ticket', 'url', 'https://')}
<p class="field"><label for="task-cause">The cause that it is for</label><select id="task-cause" name="cause"></select></p>
<datalist id="people"></datalist>`,
)}
${dialog('version', 'Save a version', field('version', 'name', 'What the history shall say of it', 'text', 'After the meeting'), 'Save')}`;
}

function dialog(name: string, title: string, content: Content, does = 'Write it'): Html {
  return html`<dialog class="write-dialog" id="dialog-${name}" aria-labelledby="dialog-${name}-title"><form class="form" method="dialog"><h2 id="dialog-${name}-title">${title}</h2>
${content}
<p class="wrong" role="alert"></p>
<p class="ways"><button class="button button-main" value="write">${does}</button><button class="button" type="button" data-close>Leave it</button></p></form></dialog>`;
}

function field(of: string, name: string, label: string, type: string, hint = '', list?: string): Html {
  const id = `${of}-${name}`;
  return html`<p class="field"><label for="${id}">${label}</label>${list === undefined ? html`<input id="${id}" name="${name}" type="${type}" placeholder="${hint}" autocomplete="off">` : html`<input id="${id}" name="${name}" type="${type}" list="${list}" autocomplete="off">`}</p>`;
}
