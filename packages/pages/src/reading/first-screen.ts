import { type TimedEvent, timedEvents } from '@failonce/checks';
import type { Reading } from '../pages/reading.ts';
import { stateName, type Tone, toneOf } from '../parts/pill.ts';
import { dayText, durationText } from '../parts/time.ts';
import { type StoryLine, storyLine } from '../timeline/story-line.ts';
import { type Before, beforeOf } from './before.ts';
import { measuresOf, type ShownMeasure } from './measures.ts';
import { minutesToRead, type Note, notesOf } from './notes.ts';
import { type Safety, safetyOf } from './safety.ts';
import { type Summary, summaryOf } from './summary.ts';

/** What the reading page shows before the text, in words: for outputs that are no page. */
export interface FirstScreen {
  readonly title: string;
  readonly state: { readonly name: string; readonly tone: Tone } | undefined;
  /** “SEV-1”, “Practice”, “As written then”. */
  readonly marks: readonly string[];
  /** “14 Feb 2026” */
  readonly date: string | undefined;
  readonly minutesToRead: number;
  readonly notes: readonly Note[];
  readonly summary: Summary;
  /** “61 minutes” */
  readonly duration: string | undefined;
  /** “38 %” */
  readonly share: string | undefined;
  readonly measures: readonly ShownMeasure[];
  readonly safety: Safety;
  readonly before: Before;
  readonly events: readonly TimedEvent[];
  /** Undefined where the text does not say when things were. */
  readonly line: StoryLine | undefined;
  /** “UTC” */
  readonly zone: string;
}

/** Reads it as the reading page does. */
export function firstScreenOf(reading: Reading): FirstScreen {
  const { document, report, title, state, startDate, practice, imported } = reading;
  const events = timedEvents(document, report);
  const summary = summaryOf(document, report, events);
  const measures = reading.measures ?? measuresOf(document, reading.today);
  const severity = document.frontMatter?.severity?.value;
  return {
    title,
    state: state === undefined ? undefined : { name: stateName(state), tone: toneOf(state) },
    marks: [severity, practice && 'Practice', imported && 'As written then'].filter((each) => typeof each === 'string'),
    date: startDate && dayText(startDate),
    minutesToRead: minutesToRead(document),
    notes: notesOf(reading),
    summary,
    duration: summary.minutes === undefined ? undefined : durationText(summary.minutes),
    share: summary.percent === undefined ? undefined : percentText(summary.percent),
    measures,
    safety: safetyOf(measures, reading.forOutsiders),
    before: beforeOf(reading, summary.before),
    events,
    line: storyLine(events, summary.minutes),
    zone: document.facts.zone?.value.name ?? 'the zone of the text',
  };
}

/** “38 %”, “0.4 %”. */
export function percentText(percent: number): string {
  return `${percent >= 10 ? Math.round(percent) : Math.round(percent * 10) / 10} %`;
}
