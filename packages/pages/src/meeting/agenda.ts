import { attributes, type Content, type Html, html } from '../html/html.ts';
import { AGENDA_ITEMS, clockAfter, type ItemId, type MeetingShown, usedTimes } from './meeting.ts';

/** The agenda: what comes when, what is used of it, and where one is. */
export function agendaList(
  meeting: MeetingShown,
  at: { readonly item: ItemId; readonly now: string; readonly addressOf: (item: ItemId) => string },
): Html {
  const { plan, state } = meeting;
  const { used, running } = usedTimes(meeting, at.now);
  let minute = 0;
  return html`<nav class="meeting-agenda" aria-label="Agenda"><ol id="meeting-agenda" ${attributes({ 'data-fresh': 'whole', 'data-now': at.now })}>${AGENDA_ITEMS.map(
    ({ id, name }) => {
      const from = clockAfter(plan.time, minute);
      const minutes = plan.agenda[id];
      minute += minutes;
      const spent = used[id];
      return html`<li class="${id === running ? 'running' : 'waiting'}"><a href="${at.addressOf(id)}" ${attributes({ 'aria-current': id === at.item ? 'step' : undefined })}><span class="name">${name}</span> <span class="clocked">${from} · ${minutes} min</span></a>${clockOf(id, minutes, spent, id === running && state === 'running')}</li>`;
    },
  )}</ol></nav>`;
}

/** What is used of an item; the one that runs, an island makes tick. */
function clockOf(item: ItemId, minutes: number, spent: number | undefined, runs: boolean): Content {
  if (spent === undefined) return undefined;
  return html`<span class="meeting-clock" ${attributes({ 'data-item': item, 'data-minutes': minutes, 'data-used': spent, 'data-runs': runs })}>${clockText(spent, minutes)}</span>`;
}

/** “3:05 used, 6:55 left”; beyond what was planned: “12:10 used, 2:10 more than planned”. */
export function clockText(spent: number, minutes: number): string {
  const left = minutes * 60_000 - spent;
  return `${minutesText(spent)} used, ${left >= 0 ? `${minutesText(left)} left` : `${minutesText(-left)} more than planned`}`;
}

function minutesText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
