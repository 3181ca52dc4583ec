import { AIMS, type Aim } from '@failonce/document';
import { attributes, type Content, type Html, html } from '../html/html.ts';
import { button, Form, type Sent } from '../parts/form.ts';
import { AIM_NAMES, type TaskStanding } from './task.ts';

/** What may be done with a task. */
export type TaskAct =
  | 'accept'
  | 'start'
  | 'hand'
  | 'postpone'
  | 'done'
  | 'ask-decline'
  | 'decline'
  | 'refuse-decline'
  | 'verify'
  | 'reopen'
  | 'look-again'
  | 'aim';

/** A task, as far as its forms ask. */
export interface ActedOn extends TaskStanding {
  readonly aim: Aim | undefined;
  readonly may: readonly TaskAct[];
  /** Is it time to look whether the failure came back? */
  readonly lookAgain: boolean;
}

const NAMES: Readonly<Record<TaskAct, string>> = {
  accept: 'Accept it',
  start: 'Begin',
  hand: 'Hand it on',
  postpone: 'Postpone',
  done: 'It is done',
  'ask-decline': 'Ask to decline it',
  decline: 'Decline it',
  'refuse-decline': 'Do not decline it',
  verify: 'Verify it',
  reopen: 'Reopen it',
  'look-again': 'Look again',
  aim: 'Say what it is for',
};

/** What comes next, as things usually go. */
function usual({ state, asks, lookAgain }: ActedOn): readonly TaskAct[] {
  if (asks === 'approval') return ['decline', 'refuse-decline'];
  if (state === 'proposed') return ['accept', 'start'];
  if (state === 'accepted') return ['start', 'done'];
  if (state === 'in-progress') return ['done', 'postpone'];
  if (state === 'done') return ['verify', 'reopen'];
  return state === 'verified' && lookAgain ? ['look-again'] : [];
}

/** The forms of a task: what usually comes next at once, all else folded away. */
export function taskActs(task: ActedOn, sent: Sent | undefined, today: string): Content {
  if (task.may.length === 0) return undefined;
  const next = usual(task).filter((act) => task.may.includes(act));
  const rest = task.may.filter((act) => !next.includes(act) && !(act === 'look-again' && !task.lookAgain));
  const came = sent?.act.slice(0, sent.act.lastIndexOf('-')) as TaskAct | undefined;
  const isOpen = came !== undefined && sent?.act.endsWith(`-${task.number}`) === true;
  const one = (act: TaskAct, main: boolean): Html =>
    step(act, task, { sent, today, main, open: isOpen && came === act });
  return html`<div class="task-acts">${next.map((act) => one(act, act === usual(task)[0]))}${
    rest.length > 0 &&
    html`<details class="other-acts" ${attributes({ open: isOpen && rest.includes(came as TaskAct) })}><summary>${next.length === 0 ? 'What may be done' : 'Other steps'}</summary><div>${rest.map((act) => one(act, false))}</div></details>`
  }</div>`;
}

interface Step {
  readonly sent: Sent | undefined;
  readonly today: string;
  readonly main: boolean;
  readonly open: boolean;
}

function step(act: TaskAct, task: ActedOn, { sent, today, main, open }: Step): Html {
  const form = new Form(`${act}-${task.number}`, sent);
  const name = act === 'decline' && task.asks === 'approval' ? 'Agree to decline it' : NAMES[act];
  const kind = main ? 'main' : 'other';
  const whole = (content: Content, files = false): Html =>
    form.whole(
      html`${content}${button(html`${name}<span class="aside-from-view">: ${task.words}</span>`, kind)}`,
      {},
      files,
    );
  const fields = fieldsOf(act, task, form, today);
  if (fields === undefined) return whole(undefined);
  return html`<details class="act ${main ? 'act-main' : ''}" ${attributes({ open })}><summary class="button button-${kind}">${name}<span class="aside-from-view">: ${task.words}</span></summary>${whole(fields, act === 'done')}</details>`;
}

function fieldsOf(act: TaskAct, task: ActedOn, form: Form, today: string): Content | undefined {
  const reason = (label: string, optional = false): Html => form.area({ name: 'reason', label, rows: 2, optional });
  switch (act) {
    case 'accept':
    case 'start':
      return undefined;
    case 'hand':
      return form.field({ name: 'person', label: 'To whom', hint: 'Name or e-mail address, as in the library.' });
    case 'postpone':
      return html`${form.field({ name: 'due', label: 'New day', type: 'date' })}${reason('Why')}<p class="hint">How often it was postponed stays to be seen.</p>`;
    case 'done':
      return html`${form.field({ name: 'evidence', label: 'Where it can be seen', type: 'url', optional: true, example: 'https://', hint: 'The address of a change, a dashboard or a test …' })}
<p class="field"><label for="picture-${task.number}">… or a picture of it</label><input id="picture-${task.number}" name="picture" type="file" accept="image/png,image/jpeg,image/webp,image/gif"></p>
${form.field({ name: 'on', label: 'Done on', type: 'date', value: today, optional: true })}<p class="hint">Another person then verifies it.</p>`;
    case 'ask-decline':
      return html`${reason('Why it is better not done')}<p class="hint">A reviewer or an owner of the library decides.</p>`;
    case 'decline':
      return task.asks === 'approval' ? reason('What you say to it', true) : reason('Why it is better not done');
    case 'refuse-decline':
      return reason('Why it should be done');
    case 'verify':
      return form.area({ name: 'words', label: 'How you have seen it', rows: 2, optional: true });
    case 'reopen':
      return reason(task.state === 'done' ? 'What is missing' : 'Why it is open again');
    case 'look-again':
      return html`${form.choice({
        name: 'cameBack',
        label: 'Has the failure come back since?',
        options: [
          { value: '', name: 'Choose …' },
          { value: 'no', name: 'No' },
          { value: 'yes', name: 'Yes' },
        ],
      })}${form.area({ name: 'words', label: 'What you saw', rows: 2, optional: true })}`;
    case 'aim':
      return form.choice({
        name: 'aim',
        label: 'What it is for',
        value: task.aim,
        options: AIMS.map((aim) => ({ value: aim, name: AIM_NAMES[aim] })),
      });
  }
}
