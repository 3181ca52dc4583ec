import type { TemplateValues } from '@failonce/document';
import { type Moment, readDate, readDetection, readMoment, readShare, readZone } from './read-values.ts';

/** What was answered or given as options, as it was typed. */
export interface Answers {
  readonly title?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly date?: string | undefined;
  readonly zone?: string | undefined;
  readonly service?: string | undefined;
  readonly severity?: string | undefined;
  readonly author?: string | undefined;
  readonly impact?: string | undefined;
  readonly share?: string | undefined;
  readonly detection?: string | undefined;
  readonly detected?: string | undefined;
  readonly cause?: string | undefined;
  readonly resolution?: string | undefined;
  readonly practice?: boolean | undefined;
}

/** The values of the template. Throws for an answer that cannot be read, naming it as `--name`. */
export function valuesOf(answers: Answers): TemplateValues {
  const read = <T>(name: keyof Answers, reader: (text: string, name: string) => T): T | undefined => {
    const text = answers[name];
    return typeof text === 'string' && text.trim() !== '' ? reader(text, `--${name}`) : undefined;
  };
  const start = read('start', readMoment);
  const end = read('end', readMoment);
  const detected = read('detected', readMoment);
  const date = read('date', readDate) ?? start?.date;
  return {
    title: read('title', words),
    severity: read('severity', words),
    services: read('service', list),
    zone: read('zone', readZone) ?? zoneOf(start, end, detected),
    authors: read('author', list),
    kind: answers.practice ? 'practice' : undefined,
    date,
    start: start?.time,
    end: end?.time,
    endDate: end?.date,
    impact: read('impact', sentence),
    affectedPercent: read('share', readShare),
    rootCause: read('cause', sentence),
    detection: read('detection', readDetection),
    detected: detected?.time,
    resolution: read('resolution', sentence),
  };
}

function zoneOf(...moments: readonly (Moment | undefined)[]): string | undefined {
  return moments.find((moment) => moment?.zone !== undefined)?.zone;
}

function words(text: string): string {
  return text.trim();
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
