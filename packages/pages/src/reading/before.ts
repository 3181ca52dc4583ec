import type { Earlier, Reading } from '../pages/reading.ts';
import type { Tone } from '../parts/pill.ts';
import { dayText } from '../parts/time.ts';

/** Whether it has happened before, as the first screen answers it. */
export interface Before {
  /** “Yes”; undefined where the words of the text are the whole answer, or nobody has given one. */
  readonly answer: { readonly text: string; readonly tone: Tone } | undefined;
  /** The failures that the answer names. */
  readonly named: readonly Earlier[];
  readonly small: readonly BeforePart[];
}

/** Words, or an earlier failure that they speak of; `strong` where it stands out. */
export type BeforePart = string | { readonly earlier: Earlier; readonly strong: boolean };

/** The authors’ own answer goes before what a machine found alike. */
export function beforeOf(
  { recurrenceOf, alike }: Pick<Reading, 'recurrenceOf' | 'alike'>,
  said: string | undefined,
): Before {
  if (recurrenceOf.length > 0)
    return {
      answer: { text: 'Yes', tone: 'bad' },
      named: recurrenceOf,
      small: [said === undefined ? measuresThen(recurrenceOf[0] as Earlier) : withoutYes(said)],
    };
  const [first] = (alike ?? []).filter(({ earlier }) => earlier);
  if (said !== undefined) {
    const looks: readonly BeforePart[] =
      first === undefined ? [] : [' Looks like it: ', { earlier: first, strong: true }, '.'];
    if (/^\[?not yet known/i.test(said))
      return { answer: { text: 'Not yet known', tone: 'plain' }, named: [], small: looks };
    if (/^no\b/i.test(said))
      return {
        answer: { text: 'No', tone: 'plain' },
        named: [],
        small: [said.replace(/^no\b[.,;:]?\s*/i, ''), ...looks],
      };
    return { answer: undefined, named: [], small: [said, ...looks] };
  }
  if (first !== undefined)
    return { answer: { text: 'Looks like it', tone: 'bad' }, named: [first], small: [measuresThen(first)] };
  if (alike === undefined) return { answer: undefined, named: [], small: [] };
  const [since] = alike;
  return {
    answer: { text: 'Not that we know', tone: 'plain' },
    named: [],
    small:
      since === undefined
        ? ['No earlier failure in the library looks like it.']
        : ['But ', { earlier: since, strong: false }, ' looks like it.'],
  };
}

/** “PM-17”; a file has no number, and is called by its title. */
export function earlierName({ number, title }: Earlier): string {
  return number === undefined ? title : `PM-${number}`;
}

/** The same as words alone: “PM-17 of 3 Mar 2025”. */
export function earlierText(earlier: Earlier, of = ' of '): string {
  const { date } = earlier;
  return `${earlierName(earlier)}${date === undefined ? '' : `${of}${dayText(date)}`}`;
}

function measuresThen({ measuresThen: then, title, number }: Earlier): string {
  return then === undefined || then.of === 0
    ? number === undefined
      ? ''
      : title
    : `${then.done} of its ${then.of} measures were done when this began.`;
}

function withoutYes(said: string): string {
  const rest = said.replace(/^yes\b[.,;:]?\s*/i, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
