import type { Tone } from '../parts/pill.ts';
import { dayText } from '../parts/time.ts';
import type { ShownMeasure } from './measures.ts';

/** Whether it can happen again tomorrow, as far as the measures say. */
export interface Safety {
  readonly tone: Tone;
  /** “Not yet”. */
  readonly answer: string;
  /** “3 of 4 measures are done, 1 is late since 30 Apr 2025.” */
  readonly because: string;
}

const ALL: Readonly<Record<number, string>> = { 1: 'The one measure is', 2: 'Both measures are' };

/** Is it safe now? Never a yes that nobody has earned; outsiders are not told what is done against it, so neither this. */
export function safetyOf(measures: readonly ShownMeasure[], forOutsiders = false): Safety {
  if (forOutsiders)
    return { tone: 'plain', answer: 'Not told here', because: 'What is done against it is not part of this version.' };
  if (measures.length === 0)
    return { tone: 'warn', answer: 'Not known', because: 'No measure against it is written down.' };
  const done = measures.filter(({ state }) => state === 'done' || state === 'verified').length;
  const verified = measures.filter(({ state }) => state === 'verified').length;
  const late = measures.filter(({ state }) => state === 'late');
  const count =
    measures.length === 1
      ? 'The one measure is not done'
      : `${done} of ${measures.length} measures ${done === 1 ? 'is' : 'are'} done${verified > 0 ? ` (${verified} verified)` : ''}`;
  if (done === measures.length)
    return {
      tone: 'good',
      answer: 'As far as promised',
      because: `${ALL[measures.length] ?? `All ${done} measures are`} ${verified === done ? 'verified' : verified > 0 ? `done, ${verified} of them verified` : 'done'}.`,
    };
  const [first] = late.map(({ due }) => due ?? '').sort();
  if (first !== undefined)
    return {
      tone: 'warn',
      answer: 'Not yet',
      because:
        measures.length === 1
          ? `The one measure is late, since ${dayText(first)}.`
          : `${count}, ${late.length} ${late.length === 1 ? 'is late, since' : 'are late, the first since'} ${dayText(first)}.`,
    };
  const [next] = measures.flatMap(({ state, due }) => (state === 'open' && due !== undefined ? [due] : [])).sort();
  return {
    tone: 'warn',
    answer: 'Not yet',
    because: `${count}${next === undefined ? '' : `, the next is due on ${dayText(next)}`}.`,
  };
}
