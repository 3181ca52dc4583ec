import { type Draft, type Mutation, moved, type Planted, timesIn } from '../mutation.ts';

/** Values that contradict each other, or cannot be. */
export const arithmetic: readonly Mutation[] = [
  {
    id: 'wrong-duration',
    expects: 'duration-contradiction',
    plant: when((line) => line.replace(/\b(\d+) minutes/, (_, minutes: string) => `${Number(minutes) + 30} minutes`)),
  },
  {
    id: 'wrong-duration-in-the-title',
    expects: 'duration-contradiction',
    plant: (draft) =>
      draft.rewrite(draft.find(/^# /), (line) =>
        line.replace(/\b(\d+) minutes/, (_, minutes: string) => `${Number(minutes) - 20} minutes`),
      ),
  },
  {
    id: 'end-before-start',
    expects: 'end-before-start',
    follows: [
      'duration-contradiction',
      'resolved-after-end',
      'event-outside-window',
      'start-contradiction',
      'summary-duration',
    ],
    plant: when((line) => {
      const [start = '', end = ''] = timesIn(line);
      return line.replace(start, '\0').replace(end, start).replace('\0', end);
    }),
  },
  {
    id: 'swapped-events',
    expects: 'timeline-order',
    plant: (draft) => swap(draft, 4, 5),
  },
  {
    id: 'event-at-a-wrong-hour',
    expects: 'timeline-order',
    follows: ['event-outside-window'],
    plant: (draft) => retime(draft, draft.events[4] ?? -1, -120),
  },
  {
    id: 'detected-before-start',
    expects: 'detected-before-start',
    follows: ['timeline-order', 'event-outside-window'],
    plant: (draft) => {
      const detected = draft.event('Detected');
      const start = draft.event('Outage begins');
      const time = timesIn(draft.lines[start] ?? '')[0];
      if (detected < 0 || time === undefined) return undefined;
      return draft.rewrite(detected, (line) => line.replace(/\d\d:\d\d/, moved(time, -15)));
    },
  },
  {
    id: 'resolved-after-the-end',
    expects: 'resolved-after-end',
    follows: ['event-outside-window', 'duration-contradiction'],
    plant: (draft) => retime(draft, draft.event('Resolved'), 25),
  },
  {
    id: 'start-differs',
    expects: 'start-contradiction',
    follows: ['event-outside-window', 'timeline-order', 'detected-before-start'],
    plant: (draft) => retime(draft, draft.event('Outage begins'), 4),
  },
  {
    id: 'impossible-time',
    expects: 'time-impossible',
    follows: ['timeline-order', 'timeline-times', 'event-outside-window'],
    plant: (draft) => draft.rewrite(draft.events[3] ?? -1, (line) => line.replace(/\d\d:\d\d/, '14:75')),
  },
  {
    id: 'hour-25',
    expects: 'time-impossible',
    follows: ['timeline-order', 'timeline-times', 'event-outside-window'],
    plant: (draft) => draft.rewrite(draft.events[4] ?? -1, (line) => line.replace(/\d\d:\d\d/, '25:10')),
  },
  {
    id: 'both-clocks',
    expects: 'time-impossible',
    follows: ['time-form', 'timeline-order', 'event-outside-window'],
    plant: (draft) => draft.rewrite(draft.events[2] ?? -1, (line) => line.replace(/\d\d:\d\d/, '14:15pm')),
  },
  {
    id: 'mistyped-zone',
    expects: 'zone-unknown',
    follows: ['zone-*', 'summary-timezone', 'front-matter-contradiction'],
    plant: (draft) => draft.rewrite(draft.find(/^All times in/), () => 'All times in GTM+2.'),
  },
  {
    id: 'ambiguous-zone',
    expects: 'zone-ambiguous',
    plant: (draft) => {
      const zone = /^zone: (\w+)/.exec(draft.lines[draft.find(/^zone: /)] ?? '')?.[1];
      if (zone === undefined) return undefined;
      const lines = draft.lines.map((line) => line.replaceAll(new RegExp(`\\b${zone}\\b`, 'g'), 'CST'));
      return { text: lines.join('\n'), line: undefined };
    },
  },
  {
    id: 'zones-disagree',
    expects: 'zone-contradiction',
    follows: ['front-matter-contradiction'],
    plant: (draft) => draft.rewrite(draft.find(/^All times in/), () => 'All times in PDT.'),
  },
  {
    id: 'percentage-over-100',
    expects: 'percentage-impossible',
    follows: ['share-contradiction'],
    plant: (draft) =>
      draft.rewrite(draft.find(/\b(?:50|27|64|40)% of|, 40% ended/), (line) => line.replace(/\b\d\d%/, '140%')),
  },
  {
    id: 'two-shares',
    expects: 'share-contradiction',
    plant: (draft) => {
      const at = draft.find(/\b\d\d% of (?:shoppers|visitors)/);
      const who = /\d\d% of (\w+)/.exec(draft.lines[at] ?? '')?.[1];
      return draft.rewrite(at, (line) => `${line} In all, 12% of ${who} were affected.`);
    },
  },
  {
    id: 'impossible-date',
    expects: 'date-impossible',
    follows: ['date-*', 'duration-*', 'summary-*', 'done-before-outage', 'due-before-outage'],
    plant: when((line) => line.replace(/\d{4}-\d\d-\d\d/, '2025-02-30')),
  },
  {
    id: 'no-date',
    expects: 'date-missing',
    follows: ['date-*'],
    plant: (draft) => {
      const planted = when((line) => line.replaceAll(/(?: on )?\b\d{4}-\d\d-\d\d,? /g, ' '))(draft);
      if (planted === undefined) return undefined;
      const lines = planted.text
        .split('\n')
        .map((line) =>
          /^- \[/.test(line) ? line : line.replace(/\bon \d+ November 20\d\d|\d+ November 20\d\d, /g, ''),
        );
      return { text: lines.join('\n'), line: undefined };
    },
  },
  {
    id: 'ambiguous-date',
    expects: 'date-ambiguous',
    follows: ['date-*', 'due-*', 'done-*', 'duration-*'],
    plant: when((line) => line.replaceAll(/\d{4}-\d\d-\d\d/g, '03/04/2024')),
  },
  {
    id: 'wrong-weekday',
    expects: 'weekday-contradiction',
    plant: when((line) =>
      line.replace(/(\d{4}-\d\d-\d\d)/, (_, date: string) => {
        const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
        return `${names[(new Date(`${date}T00:00Z`).getUTCDay() + 2) % 7]} ${date}`;
      }),
    ),
  },
  {
    id: 'ends-on-the-day-before',
    expects: 'end-before-start',
    follows: ['date-contradiction', 'duration-contradiction'],
    plant: when((line) => {
      const dates = line.match(/\d{4}-\d\d-\d\d/g) ?? [];
      const [, end] = dates;
      if (end === undefined) return line;
      const before = new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10);
      const at = line.lastIndexOf(end);
      return line.slice(0, at) + before + line.slice(at + end.length);
    }),
  },
  {
    id: 'another-date-in-the-front-matter',
    expects: 'front-matter-contradiction',
    plant: (draft) => draft.rewrite(draft.find(/^zone: /), () => 'zone: JST'),
  },
  {
    id: 'due-before-the-outage',
    expects: 'due-before-outage',
    plant: (draft) => draft.rewrite(draft.tasks.at(-1) ?? -1, (line) => line.replace(/due \d{4}/, 'due 2019')),
  },
  {
    id: 'done-before-the-outage',
    expects: 'done-before-outage',
    plant: (draft) => draft.rewrite(draft.tasks[0] ?? -1, (line) => line.replace(/done \d{4}/, 'done 2019')),
  },
];

/** Rewrites the line of the summary that says when it was. */
function when(change: (line: string) => string): Mutation['plant'] {
  return (draft) => draft.rewrite(draft.find(/\d{4}-\d\d-\d\d.*\d\d:\d\d/, draft.find(/^## Issue Summary/)), change);
}

function retime(draft: Draft, index: number, minutes: number): Planted | undefined {
  return draft.rewrite(index, (line) => line.replace(/\d\d:\d\d/, (time) => moved(time, minutes)));
}

function swap(draft: Draft, first: number, second: number): Planted | undefined {
  const [a, b] = [draft.events[first], draft.events[second]];
  if (a === undefined || b === undefined) return undefined;
  const lines = draft.lines.with(a, draft.lines[b] as string).with(b, draft.lines[a] as string);
  return { text: lines.join('\n'), line: b + 1 };
}
