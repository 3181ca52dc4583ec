import type { Mutation } from '../mutation.ts';

/** Forms that Markdown or a reader does not know. */
export const form: readonly Mutation[] = [
  {
    id: 'events-without-bullets',
    expects: 'timeline-bullets',
    plant: (draft) => {
      const lines = draft.lines.map((line) => line.replace(/^- (\*\*\d\d:\d\d)/, '$1'));
      return { text: lines.join('\n'), line: (draft.events[0] ?? -1) + 1 };
    },
  },
  {
    id: 'events-without-times',
    expects: 'timeline-times',
    plant: (draft) => {
      const [, , third = -1, fourth = -1, fifth = -1] = draft.events;
      const lines = draft.lines.map((line, index) =>
        [third, fourth, fifth].includes(index) ? line.replace(/\*\*\d\d:\d\d\*\* /, '') : line,
      );
      return { text: lines.join('\n'), line: undefined };
    },
  },
  {
    id: 'glyph-bullet',
    expects: 'bullet-form',
    plant: (draft) => draft.rewrite(draft.events[2] ?? -1, (line) => line.replace(/^-/, '•')),
  },
  {
    id: 'twelve-hour-time',
    expects: 'time-form',
    plant: (draft) =>
      draft.rewrite(draft.events[2] ?? -1, (line) =>
        line.replace(/(\d\d):(\d\d)/, (_, hour: string, minute: string) => {
          const half = Number(hour) < 12 ? 'am' : 'pm';
          return `${((Number(hour) + 11) % 12) + 1}:${minute} ${half}`;
        }),
      ),
  },
  {
    id: 'bold-heading',
    expects: 'heading-form',
    plant: (draft) => draft.rewrite(draft.find(/^## Timeline/), () => '**Timeline:**'),
  },
  {
    id: 'heading-without-blank',
    expects: 'heading-form',
    plant: (draft) => draft.rewrite(draft.find(/^## Timeline/), () => '##Timeline'),
  },
  {
    id: 'misspelt-heading',
    expects: 'heading-name',
    plant: (draft) => draft.rewrite(draft.find(/^## Issue Summary/), () => '## Isue Sumary'),
  },
  {
    id: 'zone-at-each-event',
    expects: 'zone-once',
    follows: ['zone-*'],
    plant: (draft) => {
      const zone = /^zone: (\w+)/.exec(draft.lines[draft.find(/^zone: /)] ?? '')?.[1];
      const lines = draft.lines.map((line) => line.replace(/^(- \*\*\d\d:\d\d)\*\*/, `$1 ${zone}**`));
      return { text: lines.filter((line) => !/^All times in/.test(line)).join('\n'), line: undefined };
    },
  },
  {
    id: 'duration-left-to-the-reader',
    expects: 'duration-stated',
    plant: (draft) => draft.rewrite(draft.find(/^- \*\*Duration:\*\*/), (line) => line.replace(/\d+ minutes, /, '')),
  },
  {
    id: 'another-language',
    expects: 'language-english',
    follows: ['*'],
    plant: (draft) => {
      const french =
        'Le service de paiement était en panne pendant une heure. Les clients ne pouvaient plus commander et voyaient un message. Nous avons redémarré les serveurs après avoir trouvé la cause.';
      const lines = draft.lines.map((line) => (line.length > 60 && !/^[-#]/.test(line) ? french : line));
      const more = lines.map((line) => (/^- /.test(line) ? `- ${french}` : line));
      return { text: more.join('\n'), line: undefined };
    },
  },
];
