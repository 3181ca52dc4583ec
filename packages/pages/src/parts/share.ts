import { type Html, html } from '../html/html.ts';

const DOTS = 20;

/** A share of users as dots, twenty for all of them; part of one is shown as part of one, so that 1 % is not nothing. */
export function sharePicture(percent: number): Html {
  const filled = (Math.max(0, Math.min(100, percent)) / 100) * DOTS;
  return html`<svg class="share" viewBox="0 0 138 22" width="138" height="22" aria-hidden="true">${Array.from({ length: DOTS }, (_, at) => dot(at, Math.max(0, Math.min(1, filled - at))))}</svg>`;
}

function dot(at: number, part: number): Html {
  const x = 5 + (at % 10) * 14;
  const y = 5 + Math.floor(at / 10) * 12;
  const whole = html`<circle class="${part === 1 ? 'hit' : 'spared'}" cx="${x}" cy="${y}" r="4"/>`;
  // A smaller dot inside: its area is the part.
  return part === 0 || part === 1
    ? whole
    : html`${whole}<circle class="hit" cx="${x}" cy="${y}" r="${Math.max(1.2, 4 * Math.sqrt(part)).toFixed(1)}"/>`;
}
