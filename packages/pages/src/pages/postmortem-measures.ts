import type { Page } from '../frame.ts';
import { type Content, type Html, html } from '../html/html.ts';
import { matrix, type ShownCause } from '../measures/matrix.ts';
import { AIM_NAMES, measureState } from '../measures/task.ts';
import { type TaskShown, taskPart } from '../measures/task-part.ts';
import type { Sent } from '../parts/form.ts';
import { measuresBar } from '../parts/measures-bar.ts';
import { note } from '../parts/note.ts';
import { day } from '../parts/time.ts';

/** The measures of one postmortem. */
export interface PostmortemMeasuresView {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  /** Of the postmortem: in a draft nothing is promised yet. */
  readonly state: string;
  readonly practice: boolean;
  readonly causes: readonly ShownCause[];
  /** What could be improved, broadly; what it is for, where its words tell it. */
  readonly improvements: readonly { readonly words: string; readonly aim: TaskShown['aim'] }[];
  readonly tasks: readonly TaskShown[];
  /** The last day on which tasks should be due, where the library says so for this severity. */
  readonly latest: string | undefined;
  readonly today: string;
  readonly editable: boolean;
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  accept: 'It is yours now.',
  start: 'Noted: it is in progress.',
  hand: 'It is handed on.',
  postpone: 'It is postponed, and the reason is kept.',
  done: 'Noted as done. Another person verifies it.',
  'ask-decline': 'A reviewer or an owner of the library is asked.',
  decline: 'It is declined, and the reason is kept.',
  'refuse-decline': 'It stays open, and the reason is kept.',
  verify: 'Verified. In 90 days somebody looks whether it came back.',
  reopen: 'It is open again.',
  'look-again': 'Kept.',
  aim: 'Kept: the matrix shows it there.',
};

/** The words of `done` in the address that say something. */
export const MEASURES_DONE = Object.keys(DONE);

/** What is done so that the failure does not come back: the matrix, the ideas, and each task with what became of it. */
export function postmortemMeasuresPage(view: PostmortemMeasuresView): Page {
  const { number, slug, title, causes, improvements, tasks, sent, done, today } = view;
  const inText = tasks.filter(({ gone }) => !gone);
  return {
    title: `Measures: ${title}`,
    place: 'measures',
    styles: ['measures'],
    body: html`<section class="measures-page">
<p class="of"><a href="/pm/${number}-${slug}">PM-${number}</a> <span>${title}</span></p>
<h1>Measures</h1>
${done !== undefined && note(DONE[done])}
<p class="lead">${summary(view, inText)}</p>
${inText.length > 0 && html`<p class="task-bar">${measuresBar(inText.filter(({ state }) => state !== 'declined').map(measureState))}</p>`}
${unpromised(view)}
${inText.length > 0 && html`<section aria-labelledby="against"><h2 id="against">What is done against it</h2>${matrix(causes, inText)}</section>`}
<section aria-labelledby="tasks"><h2 id="tasks">Tasks</h2>
${tasks.length === 0 ? empty(view) : html`<ol class="task-list">${tasks.map((task) => taskPart(task, sent, today))}</ol>`}</section>
${improvements.length > 0 && html`<section aria-labelledby="ideas"><h2 id="ideas">Improvements</h2><p class="quiet">Ideas: nobody has promised them yet.</p><ul class="ideas">${improvements.map(({ words, aim }) => html`<li>${words}${aim !== undefined && html` <span class="small">${AIM_NAMES[aim]}</span>`}</li>`)}</ul></section>`}
${inText.length > 0 && html`<p class="quiet small foot"><a href="/api/v1/postmortems/${number}/text?progress=yes">The text with what became of its tasks, as Markdown</a></p>`}
</section>`,
  };
}

/** “4 of 6 tasks are verified, 1 is late, 1 waits to be verified.” */
function summary({ latest }: PostmortemMeasuresView, tasks: readonly TaskShown[]): Content {
  if (tasks.length === 0) return 'No task is written in this postmortem.';
  const count = (is: (task: TaskShown) => boolean): number => tasks.filter(is).length;
  const verified = count(({ state }) => state === 'verified');
  const said = [
    [count(({ late }) => late), 'is late', 'are late'],
    [count(({ asks }) => asks === 'verification'), 'waits to be verified', 'wait to be verified'],
    [count(({ asks }) => asks === 'approval'), 'is asked to be declined', 'are asked to be declined'],
    [count(({ state }) => state === 'declined'), 'was declined', 'were declined'],
    [count(({ ownerGone }) => ownerGone), 'has no owner any more', 'have no owner any more'],
  ] as const;
  const rest = said.filter(([many]) => many > 0).map(([many, one, more]) => `${many} ${many === 1 ? one : more}`);
  const first =
    tasks.length === 1
      ? `The one task is ${verified === 1 ? '' : 'not '}verified`
      : `${verified} of ${tasks.length} tasks ${verified === 1 ? 'is' : 'are'} verified`;
  return html`${[first, ...rest].join(', ')}.${latest !== undefined && html` Tasks of this severity are due by ${day(latest)}.`}`;
}

function unpromised({ state, practice }: PostmortemMeasuresView): Content {
  const why = practice
    ? 'This is a drill: nobody waits for its tasks.'
    : state === 'draft'
      ? 'This is a draft: nobody is reminded of its tasks before it is in review.'
      : state === 'withdrawn'
        ? 'It is withdrawn: nobody waits for its tasks.'
        : undefined;
  return why !== undefined && html`<p class="quiet">${why}</p>`;
}

function empty({ number, slug, editable }: PostmortemMeasuresView): Html {
  return html`<p class="none">No task stands in the text${editable ? html`: <a href="/pm/${number}-${slug}/edit">write what is done, by whom, by when</a>` : ''}.</p>`;
}
