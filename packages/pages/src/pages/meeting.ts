import type { Page } from '../frame.ts';
import { attributes, type Content, type Html, html } from '../html/html.ts';
import { agendaList } from '../meeting/agenda.ts';
import { agreedPart } from '../meeting/agreed.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import { itemPart } from '../meeting/item.ts';
import { AGENDA_ITEMS, type ItemId, type MeetingAbout, type MeetingShown, type PlanShown } from '../meeting/meeting.ts';
import type { NotesFrame } from '../meeting/notes.ts';
import { type PlanForm, planForm } from '../meeting/plan-form.ts';
import { whenOf } from '../meeting/when.ts';
import { buttonLink } from '../parts/button.ts';
import { actButton, type Sent, wrong } from '../parts/form.ts';
import { note } from '../parts/note.ts';
import { pill, type Tone } from '../parts/pill.ts';
import { rows } from '../parts/rows.ts';

/** A place on the page of a meeting. */
export interface MeetingPlace {
  readonly item: ItemId;
  readonly event?: number;
  readonly edit?: number;
}

/** The meeting over a postmortem, or the form that plans one. */
export interface MeetingView {
  readonly about: MeetingAbout;
  /** Undefined where none is planned yet, or another one is being planned. */
  readonly meeting: MeetingShown | undefined;
  /** All of them, the newest first. */
  readonly all: readonly { readonly number: number; readonly state: MeetingShown['state']; readonly plan: PlanShown }[];
  readonly form: Omit<PlanForm, 'sent' | 'plan'>;
  readonly events: readonly MeetingEvent[];
  /** The first words of the causes that the text tells. */
  readonly causes: readonly string[];
  readonly measures: readonly {
    readonly text: string;
    readonly owner: string | undefined;
    readonly due: string | undefined;
  }[];
  /** What is read aloud at the end. */
  readonly summary: string;
  readonly at: { readonly item: ItemId; readonly event: number; readonly edit: number | undefined };
  /** Where a place of this meeting is. */
  readonly addressOf: (place: MeetingPlace) => string;
  /** The server's time. */
  readonly now: string;
  readonly mayHold: boolean;
  readonly mayNote: boolean;
  /** Participants who may not see the postmortem. */
  readonly unseeing: readonly string[];
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  planned: 'The meeting is planned. Send its calendar file to those who come.',
  changed: 'The plan is changed. Send the calendar file again: calendars take the newer one.',
  'called-off': 'The meeting is called off. Send the calendar file again, so that it leaves the calendars.',
};

/** The words of `done` in the address that say something. */
export const MEETING_DONE = Object.keys(DONE);

/** The meeting over a postmortem: planned, held, and what came of it. */
export function meetingPage(view: MeetingView): Page {
  const { about, meeting, done } = view;
  return {
    title: `Meeting: ${about.title}`,
    place: 'library',
    withoutSearch: true,
    islands: ['meeting'],
    styles: ['meeting'],
    body: html`<section class="meeting">
<p class="of"><a href="/pm/${about.number}-${about.slug}">PM-${about.number}</a> <span>${about.title}</span> <a class="screen-only" href="/guide/run-a-postmortem">How to run it</a></p>
${done !== undefined && note(DONE[done])}
${meeting === undefined ? planPart(view) : heldPart(view, meeting)}
${othersPart(view)}
</section>`,
  };
}

function planPart({ about, form, mayHold, sent, all }: MeetingView): Html {
  return html`<h1>${all.length === 0 ? 'Plan a meeting' : 'Plan another meeting'}</h1>
<p class="lead">Half an hour with everybody who was there and somebody who was not. A meeting is worth it where several teams were involved, where the cause is disputed, or where users were hurt badly.</p>
${mayHold ? html`<div class="meeting-new" ${attributes({ 'data-zone': all.length === 0 && form.zone === 'UTC' ? 'unknown' : 'known' })}>${planForm({ ...form, plan: undefined, sent })}</div>` : html`<p class="quiet">Whoever may write in ${`PM-${about.number}`} may plan one.</p>`}`;
}

function heldPart(view: MeetingView, meeting: MeetingShown): Html {
  const { at, addressOf, now, sent } = view;
  const open = view.mayNote && meeting.state !== 'called-off';
  const typed = sent?.act === 'note' ? sent.typed : undefined;
  const frame: NotesFrame = {
    zone: meeting.plan.zone,
    open,
    edit: at.edit,
    addressOf: (edit) => `${addressOf({ ...at, edit })}#n${edit}`,
    typed: typed && { item: typed['item'] ?? '', quote: typed['quote'] ?? '', body: typed['body'] ?? '' },
  };
  const own = sent?.act === 'task' || sent?.act === 'decide' || sent?.act === 'present' || sent?.act === 'change';
  return html`${headOf(view, meeting)}
${sent?.problem !== undefined && !own && html`<p class="note bad">${wrong(sent.problem.message)}</p>`}
<div class="meeting-body" ${attributes({ 'data-last': meeting.last, 'data-news': `/api/v1/postmortems/${view.about.number}/meetings/${meeting.number}/news` })}>
<div class="meeting-side">${agendaList(meeting, { item: at.item, now, addressOf: (item) => addressOf({ item }) })}${turnPart(view, meeting)}</div>
${itemPart(view, meeting, frame)}
${agreedPart(view, meeting)}
</div>`;
}

const STATES: Readonly<Record<MeetingShown['state'], readonly [string, Tone]>> = {
  planned: ['Planned', 'accent'],
  running: ['Under way', 'good'],
  ended: ['Held', 'plain'],
  'called-off': ['Called off', 'warn'],
};

function headOf(view: MeetingView, { number, state, plan }: MeetingShown): Html {
  const { about, mayHold, unseeing, form, sent } = view;
  const files = `/api/v1/postmortems/${about.number}/meetings/${number}`;
  const [name, tone] = STATES[state];
  const planned = state === 'planned' || state === 'called-off';
  return html`<header class="meeting-head"><h1>Meeting ${number} <span id="meeting-state" data-fresh="whole">${pill(name, tone)}</span></h1>
<p class="lead">${whenOf(plan)}</p>
${plan.participants.length > 0 && html`<p class="quiet">With ${plan.participants.map((each) => each.name).join(', ')}</p>`}
${unseeing.length > 0 && html`<p class="note warn">${unseeing.join(', ')} may not see this postmortem: its author or an owner can let them.</p>`}
<p class="ways">${buttonLink(`${files}/calendar`, 'Calendar file')}${buttonLink(`/pm/${about.number}-${about.slug}/meeting/minutes?of=${number}`, 'Minutes')}</p>
${planned && mayHold && html`<details class="meeting-plan" ${attributes({ open: sent?.act === 'change' || sent?.act === 'call-off' })}><summary>Change the plan</summary>${planForm({ ...form, participants: plan.participants.map((each) => each.name).join('\n'), plan, sent })}${state === 'planned' && actButton('call-off', 'Call it off', `meeting ${number}`, {}, 'grave')}</details>`}
</header>`;
}

/** What makes the clock go on. */
function turnPart({ mayHold, at }: MeetingView, { state, moves }: MeetingShown): Content {
  if (!mayHold || state === 'called-off') return undefined;
  const running = state === 'running' ? moves.at(-1)?.item : undefined;
  const next = running === undefined ? undefined : AGENDA_ITEMS[AGENDA_ITEMS.findIndex(({ id }) => id === running) + 1];
  const go = (item: ItemId, text: string, kind: 'main' | 'other'): Html =>
    html`<form method="post"><input type="hidden" name="act" value="move"><input type="hidden" name="item" value="${item}"><button class="button button-${kind}">${text}</button></form>`;
  return html`<div class="meeting-go" id="meeting-go" data-fresh="whole">${
    running === undefined
      ? go(at.item === 'close' ? 'welcome' : at.item, state === 'ended' ? 'Go on with it' : 'Begin', 'main')
      : html`${at.item !== running && go(at.item, 'The clock for this item', 'other')}${next !== undefined && at.item === running && go(next.id, `Go on: ${next.name}`, 'main')}`
  }</div>`;
}

function othersPart({ about, all, meeting, mayHold }: MeetingView): Content {
  const others = all.filter(({ number }) => number !== meeting?.number);
  const address = `/pm/${about.number}-${about.slug}/meeting`;
  if (others.length === 0 && (meeting === undefined || !mayHold)) return undefined;
  return html`<footer class="meeting-foot">${
    others.length > 0 &&
    html`<h2>Other meetings</h2>${rows(
      others.map(({ number, state, plan }) => ({
        name: html`<a href="${address}?of=${number}">Meeting ${number}</a>`,
        marks: pill(...STATES[state]),
        about: whenOf(plan),
      })),
      '',
    )}`
  }${meeting !== undefined && mayHold && html`<p><a href="${address}?of=new">Plan another meeting</a></p>`}</footer>`;
}
