import type { Page } from '../frame.ts';
import { type Html, html } from '../html/html.ts';
import { incidentLine, incidentMarks, type ShownIncident } from '../incidents/incident-line.ts';
import { measuresAddress } from '../measures/asked.ts';
import { buttonLink } from '../parts/button.ts';
import { emptyState } from '../parts/empty-state.ts';
import { pill, statePill } from '../parts/pill.ts';
import { rows } from '../parts/rows.ts';
import { day } from '../parts/time.ts';
import { type AskedRow, askedToReadPart } from '../readers/asked-rows.ts';
import { type MentionRow, mentionsPart } from '../review/mention-rows.ts';
import { type ReviewRow, reviewsPart } from '../review/waiting.ts';
import { countOf } from './notices.ts';

interface Named {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}

interface NamedTask extends Named {
  /** Its number in the postmortem. */
  readonly task: number;
  readonly text: string;
}

/** What waits for one person. */
export interface QueueView {
  /** One's own that are late, due soon or due on no day. */
  readonly tasks: readonly (NamedTask & { readonly due: string | undefined; readonly late: boolean })[];
  /** What one is to verify, to approve of, or to look at again. */
  readonly answers: readonly (NamedTask & { readonly what: keyof typeof ASKED })[];
  /** What is being written, and what comes next in each; undefined where nothing is missing. */
  readonly writing: readonly (Named & {
    readonly state: string;
    readonly updatedAt: string;
    readonly met: number;
    readonly of: number;
    readonly next: string | undefined;
    readonly ask: string | undefined;
  })[];
  readonly reviews: readonly ReviewRow[];
  /** What one is asked to read. */
  readonly reading: readonly AskedRow[];
  readonly mentions: readonly MentionRow[];
  /** Incidents that one is asked to write up. */
  readonly owed: readonly ShownIncident[];
  /** The instant at which it is read. */
  readonly now: string;
  readonly mayWrite: boolean;
  /** Notices that one has not seen. */
  readonly unseen: number;
}

/** What waits for me: my tasks, the late ones first, and what I am writing. */
export function queuePage({
  tasks,
  answers,
  writing,
  reviews,
  reading,
  mentions,
  owed,
  now,
  mayWrite,
  unseen,
}: QueueView): Page {
  const empty =
    unseen === 0 && [tasks, answers, writing, reviews, reading, mentions, owed].every((each) => each.length === 0);
  return {
    title: 'My queue',
    place: 'queue',
    body: empty
      ? emptyState({
          title: 'Nothing waits for you',
          text: 'No draft of yours, no review, and no task with your name that is due. A good moment to read what others have learnt.',
          ways: html`${buttonLink('/', 'Read', 'main')} ${mayWrite && buttonLink('/new', 'Write a postmortem')}`,
        })
      : html`<section class="queue"><h1>My queue</h1>
${unseen > 0 && html`<p class="lead"><a href="/notices">${countOf(unseen)} new ${unseen === 1 ? 'notice' : 'notices'}</a></p>`}
${reviewsPart(reviews)}
${askedToReadPart(reading)}
${mentionsPart(mentions)}
${
  owed.length > 0 &&
  html`<h2>Postmortems owed</h2>${rows(
    owed.map((each) => ({
      name: html`<a href="/owed/${each.id}">${each.title}</a>`,
      marks: incidentMarks(each),
      about: incidentLine(each, now),
      acts: mayWrite ? buttonLink(`/new?incident=${each.id}`, 'Write it') : undefined,
    })),
    '',
  )}`
}
${tasks.length > 0 && html`<h2>Tasks of mine</h2>${rows(tasks.map(taskRow), '')}<p><a href="${measuresAddress({ whose: 'mine', show: 'open' })}">All of mine</a></p>`}
${answers.length > 0 && html`<h2>Tasks that wait for my answer</h2>${rows(answers.map(answerRow), '')}`}
${
  writing.length > 0 &&
  html`<h2>What I am writing</h2>${rows(
    writing.map((each) => draftRow(each, mayWrite)),
    '',
  )}`
}</section>`,
  };
}

const ASKED = {
  verification: 'Done: does it work?',
  approval: 'To be declined: do you approve?',
  'look-again': 'Verified a while ago: did the failure come back?',
} as const;

function taskName({ number, slug, task, text }: NamedTask): Html {
  return html`<a href="/pm/${number}-${slug}/measures#task-${task}">${text === '' ? `Task ${task}` : text}</a>`;
}

function answerRow(each: QueueView['answers'][number]) {
  return {
    name: taskName(each),
    about: html`<span class="next-thing">${ASKED[each.what]}</span> PM-${each.number} ${each.title}`,
  };
}

function taskRow({ due, late, ...each }: QueueView['tasks'][number]) {
  return {
    name: taskName(each),
    marks: late ? pill('Late', 'warn') : undefined,
    about: html`${due === undefined ? 'No day is set' : html`${late ? 'Was due' : 'Due'} ${day(due)}`} · PM-${each.number} ${each.title}`,
  };
}

function draftRow(each: QueueView['writing'][number], mayWrite: boolean) {
  const { number, slug, title, state, updatedAt, met, of, next, ask } = each;
  const address = `/pm/${number}-${slug}`;
  return {
    name: html`<a href="${address}">PM-${number} ${title}</a>`,
    marks: statePill(state),
    about: html`<span class="next-thing">${next ?? 'Nothing is missing: read it once more.'}</span> ${met} of ${of} requirements · changed ${day(updatedAt)}`,
    acts: mayWrite ? acts(address, ask) : undefined,
  };
}

function acts(address: string, ask: string | undefined): Html {
  return html`${ask !== undefined && buttonLink(`${address}/guide?ask=${ask}`, 'Answer')}${buttonLink(`${address}/edit`, 'Write')}`;
}
