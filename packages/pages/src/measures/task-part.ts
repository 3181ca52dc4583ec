import type { Aim } from '@failonce/document';
import { type Content, type Html, html } from '../html/html.ts';
import type { Sent } from '../parts/form.ts';
import { pill } from '../parts/pill.ts';
import { day } from '../parts/time.ts';
import { type ActedOn, taskActs } from './acts.ts';
import { evidenceLink, type ShownEvidence, type TaskStep, taskHistory } from './history.ts';
import type { MatrixTask } from './matrix.ts';
import { AIM_NAMES, ageText, postponedText, taskPill } from './task.ts';
import { ownerText } from './task-table.ts';

/** A task on the page of its postmortem. */
export interface TaskShown extends MatrixTask, ActedOn {
  /** What it is for, where people have said so: `aim` is else what its words tell. */
  readonly aimSaid: boolean;
  /** By which of its words that was read. */
  readonly aimWords: readonly string[];
  readonly aim: Aim | undefined;
  readonly address: ShownEvidence | undefined;
  /** Does the text not have it any more? */
  readonly gone: boolean;
  readonly evidence: ShownEvidence | undefined;
  /** Why it was postponed, declined or reopened, as was said last. */
  readonly reason: string | undefined;
  readonly doneAt: string | undefined;
  readonly verifiedAt: string | undefined;
  readonly verifiedBy: string | undefined;
  readonly lookAgainOn: string | undefined;
  readonly cameBack: boolean | undefined;
  readonly history: readonly TaskStep[];
}

/** A task with how it stands, what became of it, and what may be done with it now. */
export function taskPart(task: TaskShown, sent: Sent | undefined, today: string): Html {
  const { number, words, late, asks, address, causes } = task;
  return html`<li class="task" id="task-${number}"><h3>${words === '' ? `Task ${number}` : words}</h3>
<p class="task-marks">${taskPill(task)}${late && asks !== undefined && html` ${pill('Late', 'warn')}`}${task.gone && html` ${pill('Not in the text any more', 'warn')}`} <span class="small">${aimText(task)}${causes.length > 0 && ` · for ${causes.map((id) => `^${id}`).join(' ')}`}</span></p>
<dl class="task-facts">
<div><dt>Owner</dt><dd>${ownerText(task)}</dd></div>
<div><dt>Due</dt><dd>${task.due === undefined ? html`<span class="quiet">no day</span>` : day(task.due)}${task.postponed > 0 && html`<span class="small">${postponedText(task.postponed)}</span>`}</dd></div>
<div><dt>Age</dt><dd>${ageText(task.since, today)}</dd></div>
${address !== undefined && html`<div><dt>Kept at</dt><dd>${evidenceLink(address)}</dd></div>`}
</dl>
${standing(task)}
${taskActs(task, sent, today)}
<details class="task-history"><summary>What became of it</summary>${taskHistory(task.history)}</details>
</li>`;
}

function aimText({ aim, aimSaid, aimWords }: TaskShown): Content {
  if (aim === undefined) return 'What it is for is not told';
  const name = AIM_NAMES[aim];
  return aimSaid || aimWords.length === 0
    ? name
    : html`<span title="Read from its words: ${aimWords.join(', ')}">${name}, by its words</span>`;
}

/** What was done, said and decided last. */
function standing(task: TaskShown): Content {
  const { state, asks, reason, doneAt, evidence, verifiedAt, verifiedBy, lookAgainOn, cameBack } = task;
  const lines: Content[] = [];
  if (asks === 'approval') lines.push(html`It is asked to be declined: “${reason}”`);
  else if (state === 'declined') lines.push(html`Declined: “${reason}”`);
  if ((state === 'done' || state === 'verified') && doneAt !== undefined)
    lines.push(
      html`Done on ${day(doneAt)}${evidence !== undefined ? html`, as ${evidenceLink(evidence)} shows` : ', and nothing shows it yet'}.`,
    );
  if (state === 'verified' && verifiedAt !== undefined)
    lines.push(html`Verified on ${day(verifiedAt)}${verifiedBy !== undefined && ` by ${verifiedBy}`}.`);
  if (cameBack !== undefined)
    lines.push(cameBack ? 'The failure came back all the same.' : 'The failure has not come back.');
  else if (state === 'verified' && lookAgainOn !== undefined)
    lines.push(
      html`${task.lookAgain ? 'To be looked at again since' : 'To be looked at again on'} ${day(lookAgainOn)}: did it come back?`,
    );
  return lines.length > 0 && html`<p class="task-stands">${lines.map((line, at) => html`${at > 0 && ' '}${line}`)}</p>`;
}
