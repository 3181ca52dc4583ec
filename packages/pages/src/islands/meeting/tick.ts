import { clockText } from '../../meeting/agenda.ts';

const SECOND = 1000;

/** When each agenda came from the server, by the browser's running clock. */
const came = new WeakMap<Element, number>();

/** Lets the clock of the item that runs go on from what the server said: the time of day of a browser may be wrong. */
export function tick(): void {
  const show = (): void => {
    const agenda = document.querySelector('#meeting-agenda');
    const clock = agenda?.querySelector<HTMLElement>('.meeting-clock[data-runs]');
    if (agenda == null || clock == null) return;
    const since = came.get(agenda) ?? performance.now();
    came.set(agenda, since);
    const spent = Number(clock.dataset['used']) + performance.now() - since;
    const minutes = Number(clock.dataset['minutes']);
    const text = clockText(spent, minutes);
    if (clock.textContent !== text) clock.textContent = text;
    clock.classList.toggle('over', spent > minutes * 60 * SECOND);
  };
  window.setInterval(show, SECOND);
  show();
}
