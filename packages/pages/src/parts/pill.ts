import { type Content, type Html, html } from '../html/html.ts';

/** What a colour says; the words say it, too. */
export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad';

/** A word in a small rounded field: a state, a severity, a mark. */
export function pill(text: Content, tone: Tone = 'plain'): Html {
  return html`<span class="pill pill-${tone}">${text}</span>`;
}

const STATES: Readonly<Record<string, readonly [string, Tone]>> = {
  draft: ['Draft', 'warn'],
  'in-review': ['In review', 'accent'],
  published: ['Published', 'good'],
  closed: ['Closed', 'good'],
  withdrawn: ['Withdrawn', 'bad'],
};

/** “In review” of “in-review”. */
export function stateName(state: string): string {
  return STATES[state]?.[0] ?? state;
}

/** Its colour. */
export function toneOf(state: string): Tone {
  return STATES[state]?.[1] ?? 'plain';
}

/** Where a postmortem stands. */
export function statePill(state: string): Html {
  return pill(stateName(state), toneOf(state));
}
