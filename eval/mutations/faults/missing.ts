import type { Draft, Mutation, Planted } from '../mutation.ts';

/** Something that the format asks for is not there. */
export const missing: readonly Mutation[] = [
  section('no-summary', 'summary-section', /^## Issue Summary/, ['summary-*', 'length', 'date-missing']),
  section('no-timeline', 'timeline-section', /^## Timeline/, ['timeline-*', 'length']),
  section('no-cause', 'cause-section', /^## Root Cause/, ['cause-*', 'resolution-detail', 'length', 'mark-unknown']),
  section('no-measures', 'measures-section', /^## Corrective/, ['measures-*', 'length', 'cause-without-*']),
  {
    id: 'one-task',
    expects: 'measures-tasks',
    follows: ['cause-without-*', 'length', 'measures-improvements'],
    plant: (draft) => {
      const [first = -1, ...rest] = draft.tasks;
      const improvements = draft.section(/^### Improvements/);
      if (rest.length === 0 || improvements === undefined) return undefined;
      const lines = draft.lines.filter(
        (_, index) => !rest.includes(index) && (index < improvements.from || index >= improvements.to || index > first),
      );
      return { text: lines.join('\n'), line: undefined };
    },
  },
  {
    id: 'no-start',
    expects: 'summary-start-time',
    follows: ['summary-duration', 'date-*', 'duration-*'],
    plant: inWhen((line) => line.replace(/from \d{4}-\d\d-\d\d \d\d:\d\d \w+ to/, 'until')),
  },
  {
    id: 'no-end',
    expects: 'summary-end-time',
    follows: ['summary-duration', 'duration-*'],
    plant: inWhen((line) => line.replace(/ to (?:\d{4}-\d\d-\d\d )?\d\d:\d\d \w+/, '')),
  },
  {
    id: 'no-duration',
    expects: 'summary-duration',
    follows: ['summary-end-time'],
    plant: inWhen((line) =>
      line
        .replace(/\d+ minutes, (?=from)/, '')
        .replace(/, (?:which is )?\d+ minutes\b/, '')
        .replace(/ \(\d+ minutes\)/, '')
        .replace(/For \d+ minutes on/, 'On')
        .replace(/ to (?:\d{4}-\d\d-\d\d )?\d\d:\d\d \w+/, ''),
    ),
  },
  {
    id: 'no-zone',
    expects: 'summary-timezone',
    follows: ['zone-*', 'date-*'],
    plant: (draft) => {
      const zone = /^zone: (\w+)/.exec(draft.lines[draft.find(/^zone: /)] ?? '')?.[1];
      if (zone === undefined) return undefined;
      const lines = draft.lines
        .filter((line) => !/^zone: |^All times in/.test(line))
        .map((line) => line.replaceAll(` ${zone}`, ''));
      return { text: lines.join('\n'), line: undefined };
    },
  },
  {
    id: 'no-share',
    expects: 'summary-impact-share',
    plant: inSummary((line) =>
      line
        .replace(/ to 50% of shoppers/, ' to shoppers')
        .replace(/, 27% of everyone at checkout,/, ',')
        .replace(/64% of visitors \(8,960 of 14,000\)/, 'Visitors')
        .replace(/Everyone who pressed "Buy" \(100% of shoppers at that step\)/, 'Shoppers who pressed "Buy"')
        .replace(/Of all attempts to sign in, 40% ended/, 'Attempts to sign in ended')
        .replace(/; the other half could buy/, '; others could buy')
        .replace(/ to all users\. Every one of the 86 handheld scanners/, '. Handheld scanners'),
    ),
  },
  {
    id: 'no-root-cause-line',
    expects: 'summary-root-cause',
    follows: ['length'],
    plant: (draft) => {
      const at = draft.find(/^- \*\*Root cause:\*\*/);
      return at < 0 ? undefined : draft.without(at, at + 1);
    },
  },
  {
    id: 'no-impact-line',
    expects: 'summary-impact-users',
    follows: ['summary-impact-*', 'length', 'percentage-*'],
    plant: (draft) => {
      const at = draft.find(/^- \*\*Impact:\*\*/);
      return at < 0 ? undefined : draft.without(at, at + 1);
    },
  },
  {
    id: 'no-detection-means',
    expects: 'timeline-detected-how',
    plant: (draft) => noted(draft.rewrite(draft.event('Detected'), (line) => line.replace(/Detected:.*/, 'Detected.'))),
  },
  {
    id: 'no-misleading',
    expects: 'timeline-misleading',
    follows: ['length'],
    plant: (draft) => {
      const suspected = draft.event('Investigated');
      const misled = draft.event('Misleading');
      if (suspected < 0 || misled < 0) return undefined;
      const lines = draft.lines.map((line, index) =>
        index === suspected ? line.replace(/Investigated: .*/, 'Investigated: the logs of that hour are read.') : line,
      );
      return { text: lines.toSpliced(misled, 1).join('\n'), line: undefined };
    },
  },
  {
    id: 'cause-in-one-sentence',
    expects: 'cause-detail',
    follows: ['length', 'mark-unknown', 'cause-without-*', 'resolution-detail'],
    plant: (draft) => replaceSection(draft, /^### Root cause/, 'There was a fault in the system. ^c1'),
  },
  {
    id: 'resolution-in-three-words',
    expects: 'resolution-detail',
    follows: ['length'],
    plant: (draft) => replaceSection(draft, /^### Resolution/, 'It was fixed.'),
  },
  {
    id: 'too-short',
    expects: 'length',
    follows: ['cause-*', 'resolution-detail', 'mark-unknown', 'part-empty'],
    plant: (draft) => {
      const cause = draft.section(/^### Root cause/);
      const rest = draft.section(/^## Corrective/);
      return cause && rest && draft.without(cause.from + 1, rest.from);
    },
  },
  {
    id: 'too-long',
    expects: 'length',
    plant: (draft) => {
      const at = draft.section(/^### Resolution/);
      const sentence =
        'We looked at every other machine of this kind and found that none of them was in the same state.';
      return at && noted(draft.insert(at.to - 1, [...Array(9).fill(`${sentence} `), ''].slice(0, 9)));
    },
  },
  {
    id: 'not-yet-known',
    expects: 'not-yet-known',
    follows: ['summary-root-cause'],
    plant: (draft) => draft.rewrite(draft.find(/^- \*\*Root cause:\*\*/), () => '- **Root cause:** [not yet known]'),
  },
];

function section(id: string, expects: string, heading: RegExp, follows: readonly string[]): Mutation {
  return {
    id,
    expects,
    follows,
    plant: (draft) => {
      const found = draft.section(heading);
      return found && draft.without(found.from, found.to);
    },
  };
}

/** Rewrites the line of the summary that says when it was. */
function inWhen(change: (line: string) => string): Mutation['plant'] {
  return (draft) =>
    noted(draft.rewrite(draft.find(/\d{4}-\d\d-\d\d.*\d\d:\d\d/, draft.find(/^## Issue Summary/)), change));
}

function inSummary(change: (line: string) => string): Mutation['plant'] {
  return (draft) => {
    const found = draft.section(/^## Issue Summary/);
    for (let index = found?.from ?? 0; found && index < found.to; index++) {
      const planted = draft.rewrite(index, change);
      if (planted) return noted(planted);
    }
    return undefined;
  };
}

/** What is missing may be asked for at the part's heading as well as at its line. */
function noted(planted: Planted | undefined): Planted | undefined {
  return planted && { text: planted.text, line: undefined };
}

function replaceSection(draft: Draft, heading: RegExp, text: string): Planted | undefined {
  const found = draft.section(heading);
  if (found === undefined) return undefined;
  const lines = draft.lines.toSpliced(found.from + 1, found.to - found.from - 1, text, '');
  return { text: lines.join('\n'), line: undefined };
}
