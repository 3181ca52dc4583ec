import { type Html, html } from '../html/html.ts';

/** Where a measure stands. */
export type MeasureState = 'verified' | 'done' | 'late' | 'open' | 'declined';

const ORDER: readonly MeasureState[] = ['verified', 'done', 'late', 'open', 'declined'];
const MOST = 12;

/** The states of measures as a small bar; the words beside it say the same. */
export function measuresBar(states: readonly MeasureState[]): Html {
  const shown = [...states].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  // Beyond so many, parts would be dots: then the bar shows shares.
  const parts =
    shown.length <= MOST
      ? shown
      : Array.from({ length: MOST }, (_, at) => shown[Math.floor((at * shown.length) / MOST)]);
  const width = 96 / Math.max(1, parts.length);
  return html`<svg class="bar" viewBox="0 0 96 6" width="96" height="6" aria-hidden="true">${parts.map((state, at) => html`<rect class="${state}" x="${(at * width).toFixed(1)}" y="0" width="${(width - 2).toFixed(1)}" height="6" rx="2"/>`)}</svg>`;
}

/** One measure's state as a sign: full, half, or empty. */
export function measureSign(state: MeasureState): Html {
  return html`<svg class="sign ${state}" viewBox="0 0 16 16" width="16" height="16" role="img" aria-label="${NAMES[state]}"><circle class="ring" cx="8" cy="8" r="6.2"/>${SIGNS[state]}</svg>`;
}

const NAMES: Readonly<Record<MeasureState, string>> = {
  verified: 'Verified',
  done: 'Done',
  late: 'Late',
  open: 'Open',
  declined: 'Declined',
};

const SIGNS: Readonly<Record<MeasureState, Html>> = {
  verified: html`<circle class="disc" cx="8" cy="8" r="7"/><path class="tick" d="m5 8.3 2.1 2.1L11.2 6"/>`,
  done: html`<path class="tick" d="m5 8.3 2.1 2.1L11.2 6"/>`,
  late: html`<path class="hand" d="M8 4.6V8l2.3 1.6"/>`,
  open: html``,
  declined: html`<path class="tick" d="M5 8h6"/>`,
};
