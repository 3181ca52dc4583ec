import { minutesToDetect, type Report, type TimedEvent } from '@failonce/checks';
import { type Detection, type Facts, type Postmortem, seenBefore, summaryLine, withoutLabel } from '@failonce/document';
import { dayText, durationText } from '../parts/time.ts';
import { dateOf } from './measures.ts';

/** What an executive asks first, as the text answers it. */
export interface Summary {
  readonly minutes: number | undefined;
  /** “09:02 – 10:03 UTC”. */
  readonly when: string | undefined;
  /** “noticed after 4 minutes, by monitoring”. */
  readonly noticed: string | undefined;
  readonly percent: number | undefined;
  readonly impact: string | undefined;
  readonly cause: string | undefined;
  /** What its authors say of earlier failures, as of “Seen before:”. */
  readonly before: string | undefined;
}

const MOST = 300;

/** Reads the summary of a document; undefined where it does not say. */
export function summaryOf(document: Postmortem, report: Report, events: readonly TimedEvent[]): Summary {
  const { facts, source } = document;
  const found = (id: string): string | undefined => {
    const span = report.requirements.find((each) => each.id === id)?.span;
    return span && plain(source.slice(span));
  };
  return {
    minutes: facts.durationMinutes?.value,
    when: whenOf(document),
    noticed: noticedOf(facts.detection?.value, events),
    percent: facts.affectedPercent?.value,
    impact: shortened(summaryLine(document, 'impact') ?? found('summary-impact-users')),
    cause: shortened(
      summaryLine(document, 'cause') ?? withoutLabel(found('summary-root-cause') ?? found('cause-detail') ?? ''),
    ),
    before: shortened(seenBefore(document)?.plain.trim()),
  };
}

function whenOf({ facts }: Postmortem): string | undefined {
  const { start, end, zone } = facts;
  const clock = (time: { readonly hour: number; readonly minute: number }): string =>
    `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
  if (start === undefined && end === undefined) return undefined;
  const days = daysOf(facts);
  const times = [start, end].flatMap((fact, at) =>
    fact === undefined ? [] : [`${days === undefined ? '' : `${days[at]} `}${clock(fact.value)}`],
  );
  // The zone stands at every time; where the text names none, that is said, too.
  return `${times.join(' – ')} ${zone?.value.name ?? '(no zone given)'}`;
}

/** “17 Dec” and “18 Dec”, where it went on past midnight; of one day, which stands above, the times are enough. */
function daysOf({ start, end, startDate, durationMinutes }: Facts): readonly [string, string] | undefined {
  const first = dateOf(startDate?.value);
  if (first === undefined || start === undefined || end === undefined || durationMinutes === undefined)
    return undefined;
  const minutes = start.value.hour * 60 + start.value.minute + durationMinutes.value;
  // Only where the length and the times say the same.
  if (minutes < 1440 || Math.abs((minutes % 1440) - (end.value.hour * 60 + end.value.minute)) > 1) return undefined;
  const last = new Date(Date.parse(first) + Math.floor(minutes / 1440) * 86_400_000).toISOString();
  return [dayText(first, first.slice(0, 4)), dayText(last, first.slice(0, 4))];
}

const BY: Readonly<Record<Detection, string>> = {
  monitoring: ', by monitoring',
  engineer: ', by an engineer',
  customer: ', by a customer',
  other: '',
  unknown: '',
};

function noticedOf(detection: Detection | undefined, events: readonly TimedEvent[]): string | undefined {
  const by = BY[detection ?? 'unknown'];
  const minutes = minutesToDetect(events);
  if (minutes === undefined) return by === '' ? undefined : `noticed${by.slice(1)}`;
  return minutes === 0 ? `noticed at once${by}` : `noticed after ${durationText(minutes)}${by}`;
}

/** As a sentence by itself: whole sentences, as many as have room; one that has none is cut. */
function shortened(said: string | undefined): string | undefined {
  if (said === undefined || said === '') return undefined;
  const text = (said.charAt(0).toUpperCase() + said.slice(1)).replaceAll(/\[(not yet known)\]/gi, '$1');
  if (text.length <= MOST) return text;
  const end = text.lastIndexOf('. ', MOST);
  return end > MOST / 3 ? text.slice(0, end + 1) : `${text.slice(0, text.lastIndexOf(' ', MOST - 1))} …`;
}

function plain(markdown: string): string {
  return markdown
    .replaceAll(/[*_`#>]/g, '')
    .split(/\s+/)
    .join(' ')
    .trim();
}
