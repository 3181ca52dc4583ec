import {
  dayText,
  type Earlier,
  earlierText,
  type FirstScreen,
  firstScreenOf,
  type MeasureState,
  type Reading,
  type ShownMeasure,
} from '@failonce/pages';

/** One of the questions that the first screen answers, with the answer in plain words. */
export interface Answer {
  readonly id: 'outage' | 'users' | 'impact' | 'why' | 'safe' | 'before';
  readonly question: string;
  /** A word or a number; else a sentence of the text. */
  readonly answer: string;
  /** What goes with it. */
  readonly more: string | undefined;
}

/** The same six questions as on the reading page, for messages: short, and bounded whatever the text says. */
export function answersOf(reading: Reading, screen: FirstScreen = firstScreenOf(reading)): readonly Answer[] {
  const { summary, duration, share, safety, date } = screen;
  const services = several(reading.services, MOST_NAMES);
  const causes = several(
    reading.causes.map(({ name }) => name),
    MOST_NAMES,
  );
  const when = [date, summary.when].filter(Boolean).join(', ');
  return [
    {
      id: 'outage',
      question: 'Outage',
      answer: duration ?? NOT_SAID,
      more: [when, summary.noticed].filter(Boolean).join('; '),
    },
    { id: 'users', question: 'Users affected', answer: share ?? NOT_SAID, more: services },
    { id: 'impact', question: 'What it meant', answer: summary.impact ?? NOT_SAID, more: undefined },
    { id: 'why', question: 'Why', answer: summary.cause ?? NOT_SAID, more: causes },
    { id: 'safe', question: 'Is it safe now?', answer: safety.answer, more: safety.because },
    { id: 'before', question: 'Has it happened before?', ...beforeText(screen) },
  ].map((each) => ({ ...each, more: each.more === '' ? undefined : each.more })) as readonly Answer[];
}

const NOT_SAID = 'not said';
const MOST_NAMES = 6;
const LONGEST_NAME = 80;

/** The first of them, and how many more there are. */
function several(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).map((name) => shortened(name, LONGEST_NAME));
  return [...shown, ...(names.length > most ? [`and ${names.length - most} more`] : [])].join(' · ');
}

function beforeText({ before: { answer, named, small } }: FirstScreen): Pick<Answer, 'answer' | 'more'> {
  const told = (earlier: Earlier): string => shortened(earlierText(earlier), 2 * LONGEST_NAME);
  const words = small.map((part) => (typeof part === 'string' ? part : told(part.earlier))).join('');
  if (answer === undefined) return { answer: words === '' ? NOT_SAID : words, more: undefined };
  return { answer: answer.text, more: [...named.slice(0, MOST_NAMES).map(told), words].filter(Boolean).join('. ') };
}

/** “femi, done 18 Mar 2025”, “sam, late, was due 30 Apr 2025”. */
export function standingOf({ state, owner, due, done }: ShownMeasure): string {
  const when: Readonly<Record<MeasureState, string>> = {
    verified: `verified${done === undefined ? '' : ` ${dayText(done)}`}`,
    done: `done${done === undefined ? '' : ` ${dayText(done)}`}`,
    late: `late${due === undefined ? '' : `, was due ${dayText(due)}`}`,
    open: due === undefined ? 'no due date' : `due ${dayText(due)}`,
    declined: 'declined',
  };
  return `${shortened(owner ?? 'no owner', LONGEST_NAME)}, ${when[state]}`;
}

/** A text of so many characters at most, cut between two of them. */
export function shortened(text: string, most: number): string {
  const line = text.toWellFormed().replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return `${[...line.slice(0, most - 1)].slice(0, -1).join('')}…`;
}

/** What it is called: “PM-42 Checkout down”. */
export function nameOf({ number, title }: Reading, most = 200): string {
  return shortened(number === undefined ? title : `PM-${number} ${title}`, most);
}
