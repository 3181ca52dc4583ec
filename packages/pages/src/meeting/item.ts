import type { EventKind } from '@failonce/checks';
import { attributes, type Content, type Html, html } from '../html/html.ts';
import type { MeetingView } from '../pages/meeting.ts';
import { button, Form } from '../parts/form.ts';
import { pill, type Tone } from '../parts/pill.ts';
import { notesOfEvents } from './events.ts';
import { AGENDA_ITEMS, type EntryShown, type ItemId, type MeetingShown } from './meeting.ts';
import { type NotesFrame, noteRow, notesPart } from './notes.ts';

/** What one item of the agenda shows, and where its notes are written. */
export function itemPart(view: MeetingView, meeting: MeetingShown, frame: NotesFrame): Html {
  const { item } = view.at;
  const { name, about } = AGENDA_ITEMS.find(({ id }) => id === item) ?? AGENDA_ITEMS[0];
  const notes = meeting.entries.filter((entry) => entry.item === item && entry.kind === 'note');
  return html`<section class="meeting-item" aria-labelledby="item"><h2 id="item">${name}</h2><p class="lead">${about}</p>
${PARTS[item](view, meeting, frame, notes)}
</section>`;
}

type Part = (view: MeetingView, meeting: MeetingShown, frame: NotesFrame, notes: readonly EntryShown[]) => Content;

const own = (item: ItemId, label: string, notes: readonly EntryShown[], frame: NotesFrame): Html =>
  notesPart({ id: item, item, quote: '', label, notes: notes.filter(({ quote }) => quote === '') }, frame);

const PARTS: Readonly<Record<ItemId, Part>> = {
  welcome: (view, meeting, frame, notes) =>
    html`${presentForm(view, meeting)}${own('welcome', 'A note', notes, frame)}`,
  events: eventPart,
  went: (_view, _meeting, frame, notes) =>
    html`<div class="meeting-three">${WENT.map(([quote, label]) => html`<div><h3>${label}</h3>${notesPart({ id: `went-${quote}`, item: 'went', quote, label, quiet: true, notes: notes.filter((note) => note.quote === quote) }, frame)}</div>`)}</div>`,
  causes: ({ causes }, _meeting, frame, notes) =>
    html`${causes.map((cause, at) => html`<div class="meeting-cause"><h3>${shortCause(cause)}</h3>${notesPart({ id: `cause-${at + 1}`, item: 'causes', quote: cause, label: 'A note to this cause', notes: notes.filter(({ quote }) => quote === cause) }, frame)}</div>`)}${others(
      notes.filter(({ quote }) => quote !== '' && !causes.includes(quote)),
      frame,
    )}<h3>${causes.length === 0 ? 'No cause is told in the text yet' : 'Something else'}</h3>${own('causes', 'A note to the causes', notes, frame)}`,
  measures: ({ measures }, _meeting, frame, notes) =>
    html`${measures.length > 0 && html`<h3>In the text already</h3><ul class="meeting-measures">${measures.map(({ text, owner, due }) => html`<li>${text}<span class="small"> ${[owner ?? 'no owner', due === undefined ? 'no day' : `due ${due}`].join(' · ')}</span></li>`)}</ul>`}${own('measures', 'A note to the measures', notes, frame)}`,
  close: ({ summary }, meeting, frame, notes) =>
    html`${summary !== '' && html`<blockquote class="meeting-summary">${summary}</blockquote>`}${own('close', 'A last note', notes, frame)}${meeting.state === 'running' && frame.open && html`<form method="post"><input type="hidden" name="act" value="end"><input type="hidden" name="item" value="close"><button class="button button-main">End the meeting</button></form>`}`,
};

/** The first words of a cause, as a heading. */
function shortCause(words: string): string {
  return words.length < MOST_CAUSE ? words : `${words.slice(0, words.lastIndexOf(' '))} …`;
}

const MOST_CAUSE = 90;

/** What things went like, as notes know it. */
export const WENT = [
  ['well', 'Went well'],
  ['badly', 'Got in the way'],
  ['luck', 'Was luck'],
] as const;

function presentForm({ mayNote, sent }: MeetingView, { present, plan }: MeetingShown): Content {
  const names = (present ?? plan.participants).map(({ name }) => name).join('\n');
  if (!mayNote) return undefined;
  const form = new Form('present', sent);
  return form.whole(
    html`${form.area({ name: 'participants', label: present === undefined ? 'Who is here?' : 'Who is here', value: names, optional: true, rows: 4, hint: 'A line each. It stands in the minutes.' })}${button(present === undefined ? 'These are here' : 'Save')}`,
  );
}

function eventPart(
  view: MeetingView,
  _meeting: MeetingShown,
  frame: NotesFrame,
  notes: readonly EntryShown[],
): Content {
  const { events, at, addressOf, about } = view;
  if (events.length === 0)
    return html`<p class="none">The text tells no event yet. <a href="${`/pm/${about.number}-${about.slug}/edit`}">Write the timeline</a>, or note here what comes up.</p>${own('events', 'A note', notes, frame)}`;
  const found = notesOfEvents(
    events,
    notes.filter(({ quote }) => quote !== ''),
  );
  const index = Math.min(at.event, events.length) - 1;
  const event = events[index];
  if (event === undefined) return undefined;
  const place = (number: number): string => addressOf({ item: 'events', event: number });
  const [name, tone] = KINDS[event.kind];
  return html`<div class="meeting-event"><p class="of">Event ${index + 1} of ${events.length} ${name !== '' && pill(name, tone)}</p>
<p class="happened">${event.clock !== undefined && html`<b class="clocked">${event.clock}</b> `}${event.words}</p>
<nav class="meeting-turn" aria-label="Events">${index > 0 && html`<a class="button" rel="prev" href="${place(index)}">Before</a>`}${index + 1 < events.length ? html`<a class="button button-main" rel="next" href="${place(index + 2)}">Next event</a>` : html`<a class="button button-main" rel="next" href="${addressOf({ item: 'went' })}">Go on: well, badly, by luck</a>`}<span class="quiet screen-only keys-said" hidden>Keys: ← and → turn, Ctrl and Enter keep a note</span></nav></div>
${notesPart({ id: `event-${index + 1}`, item: 'events', quote: event.quote, label: 'A note to this event', notes: found.of[index] ?? [] }, frame)}
<details class="meeting-all" ${attributes({ open: false })}><summary>All events</summary><ol>${events.map((each, which) => html`<li><a href="${place(which + 1)}" ${attributes({ 'aria-current': which === index ? 'step' : undefined })}>${each.clock !== undefined && html`<span class="clocked">${each.clock}</span> `}${each.words.slice(0, 120)}</a>${(found.of[which]?.length ?? 0) > 0 && html` <span class="small">${found.of[which]?.length} noted</span>`}</li>`)}</ol></details>
${others([...found.others, ...notes.filter(({ quote }) => quote === '')], frame)}`;
}

/** Notes whose words stand in the text no more, with these words. */
function others(notes: readonly EntryShown[], frame: NotesFrame): Content {
  if (notes.length === 0) return undefined;
  return html`<details class="meeting-others" open><summary>Notes to words that have changed since</summary><ol class="meeting-notes">${notes.map((note) => html`${note.quote !== '' && html`<li class="about-what"><q>${note.quote}</q></li>`}${noteRow(note, frame)}`)}</ol></details>`;
}

const KINDS: Readonly<Record<EventKind, readonly [string, Tone]>> = {
  begins: ['It begins', 'bad'],
  detected: ['Detected', 'accent'],
  misleading: ['Misleading', 'warn'],
  escalated: ['Escalated', 'accent'],
  resolved: ['Resolved', 'good'],
  other: ['', 'plain'],
};
