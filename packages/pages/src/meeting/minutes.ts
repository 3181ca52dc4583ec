import { lineOf } from '../guided/words.ts';
import { dayText } from '../parts/time.ts';
import type { MeetingEvent } from './events.ts';
import { notesOfEvents } from './events.ts';
import {
  AGENDA_ITEMS,
  clockAfter,
  type EntryShown,
  type ItemId,
  type MeetingAbout,
  type MeetingShown,
  usedTimes,
} from './meeting.ts';

/** What the minutes say under one heading of an item. */
export interface MinutesTopic {
  /** What it was about; empty for the item itself. */
  readonly title: string;
  readonly notes: readonly EntryShown[];
}

/** The minutes of a meeting: the same for the page and for the file. */
export interface Minutes {
  readonly about: MeetingAbout;
  readonly meeting: MeetingShown;
  readonly items: readonly {
    readonly id: ItemId;
    readonly name: string;
    readonly took: number | undefined;
    readonly topics: readonly MinutesTopic[];
  }[];
  readonly decisions: readonly EntryShown[];
  readonly tasks: readonly EntryShown[];
}

const WENT: Readonly<Record<string, string>> = { well: 'Went well', badly: 'Got in the way', luck: 'Was luck' };

/** Puts in order what was said in a meeting. What nothing was said to is left out. */
export function minutesOf(
  about: MeetingAbout,
  meeting: MeetingShown,
  events: readonly MeetingEvent[],
  now: string,
): Minutes {
  const { used } = usedTimes(meeting, now);
  return {
    about,
    meeting,
    items: AGENDA_ITEMS.flatMap(({ id, name }) => {
      const notes = meeting.entries.filter((entry) => entry.item === id && entry.kind === 'note');
      const took = used[id];
      if (notes.length === 0 && took === undefined) return [];
      return [
        {
          id,
          name,
          took: took === undefined ? undefined : Math.round(took / 60_000),
          topics: topicsOf(id, notes, events),
        },
      ];
    }),
    decisions: meeting.entries.filter(({ kind }) => kind === 'decision' || kind === 'measure'),
    tasks: meeting.entries.filter(({ kind }) => kind === 'task'),
  };
}

function topicsOf(item: ItemId, notes: readonly EntryShown[], events: readonly MeetingEvent[]): MinutesTopic[] {
  if (item === 'events') {
    const { of, others } = notesOfEvents(events, notes);
    const told = of.flatMap((each, at) => (each.length === 0 ? [] : [{ title: events[at]?.quote ?? '', notes: each }]));
    return [...told, ...byQuote(others)];
  }
  return byQuote(notes).map(({ title, notes: some }) => ({
    title: item === 'went' ? (WENT[title] ?? title) : title,
    notes: some,
  }));
}

function byQuote(notes: readonly EntryShown[]): MinutesTopic[] {
  return [...Map.groupBy(notes, ({ quote }) => quote)].map(([title, some]) => ({ title, notes: some }));
}

/** The minutes as Markdown. What people have said stands in it as words, whatever signs they have. */
export function minutesText({ about, meeting, items, decisions, tasks }: Minutes, address: string): string {
  const { plan, present } = meeting;
  const lines = [
    `# Meeting ${meeting.number} on PM-${about.number}: ${words(about.title)}`,
    '',
    `- **When:** ${dayText(plan.day)}, ${plan.time} to ${clockAfter(plan.time, plan.minutes)}, ${plan.zone} (${plan.startsAt.slice(0, 16)}Z)`,
    ...(meeting.moves[0] === undefined
      ? []
      : [
          `- **Held:** ${meeting.moves[0].at.slice(0, 16)}Z${meeting.endedAt === undefined ? '' : ` to ${meeting.endedAt.slice(0, 16)}Z`}`,
        ]),
    `- **${present === undefined ? 'Invited' : 'Was there'}:** ${(present ?? plan.participants).map(({ name }) => words(name)).join(', ') || 'not written down'}`,
    `- **Postmortem:** <${address}>`,
  ];
  for (const { name, took, topics } of items) {
    lines.push('', `## ${name}${took === undefined ? '' : ` (${took} min)`}`);
    for (const { title, notes } of topics) {
      lines.push('', ...(title === '' ? [] : [`### ${words(title)}`, '']));
      for (const note of notes) lines.push(`- ${saidIn(note.body)} (${words(note.by.name)})`);
    }
  }
  if (decisions.length > 0) lines.push('', '## Decisions', '', ...decisions.map(({ body }) => `- ${words(body)}`));
  if (tasks.length > 0)
    lines.push(
      '',
      '## Tasks',
      '',
      ...tasks.map(({ task, body }) => `- ${words(body)}${behind([task?.owner, task?.due && `due ${task.due}`])}`),
    );
  return `${lines.join('\n')}\n`;
}

function behind(pieces: readonly (string | undefined)[]): string {
  const said = pieces.filter((piece) => piece !== undefined && piece !== '').map((piece) => words(piece as string));
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** Words that mean nothing to Markdown, on one line. */
function words(text: string): string {
  return lineOf(text)
    .replaceAll(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^(?:[#+=-]|\d{1,9}(?=[.)]))/, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}

/** A note of several lines goes on under its first one. */
function saidIn(body: string): string {
  return body
    .split('\n')
    .map(words)
    .filter((line) => line !== '')
    .join('\\\n  ');
}
