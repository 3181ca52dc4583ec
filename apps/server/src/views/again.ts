import {
  type Again,
  type Candidate,
  type Library,
  type Listed,
  quarterOfDay,
  type Recurrence,
  readNames,
} from '@failonce/library';
import { type AgainView, dayText } from '@failonce/pages';
import { causeNames } from './cause-names.ts';

type NamedAgain = NonNullable<AgainView['last']>['later'];

/** What came back, in the words of its page. */
export async function shownAgain(
  library: Library,
  { quarters, last, found, chains, next }: Again,
): Promise<Pick<AgainView, 'now' | 'quarters' | 'last' | 'found' | 'causes' | 'next'>> {
  const recurrences = chains.flatMap((chain) => chain.recurrences);
  const people = recurrences.flatMap(({ declared, measures }) => [
    ...(declared === undefined ? [] : [declared.by]),
    ...measures.flatMap(({ owner }) => owner ?? []),
  ]);
  const names = await readNames(library, people);
  const grouped = [...Map.groupBy(chains, ({ cause }) => cause)];
  return {
    now: quarterOfDay(library.now().toISOString()),
    quarters,
    last: last && { later: namedOf(last.later), earlier: namedOf(last.earlier) },
    found,
    causes: grouped.map(([id, own]) => ({
      id,
      name: id === undefined ? 'No cause that is known' : nameOfCause(library, id),
      chains: own.map(({ outages, recurrences: cameBack }) => ({
        outages: outages.map(namedOf),
        recurrences: cameBack.map((each) => shownRecurrence(each, names)),
      })),
    })),
    next,
  };
}

/** What nobody has judged, in the words of the page. */
export function shownCandidate(library: Library, { later, earlier }: Candidate): AgainView['candidates'][number] {
  return {
    later: namedOf(later),
    earlier: earlier.map(({ postmortem, cause, passages }) => ({
      ...namedOf(postmortem),
      cause: cause === undefined ? undefined : nameOfCause(library, cause),
      passages,
    })),
  };
}

/** What people call a cause. */
export function nameOfCause({ settings }: Library, id: string): string {
  return causeNames([id], settings)[0]?.name ?? id;
}

function namedOf({ number, slug, title, startDate: date, durationMinutes: minutes }: Listed): NamedAgain {
  return { number, slug, title: title.trim(), date, minutes };
}

function shownRecurrence(
  { later, earlier, moment, measures, undone, declared }: Recurrence,
  names: ReadonlyMap<string, string>,
): AgainView['causes'][number]['chains'][number]['recurrences'][number] {
  return {
    later: later.number,
    earlier: namedOf(earlier),
    on: { text: asOf(later, moment), by: moment.by },
    measures: measures.map(({ owner, named, ...each }) => ({
      ...each,
      owner: (owner === undefined ? undefined : names.get(owner)) ?? named,
    })),
    undone,
    declared: declared && { name: names.get(declared.by) ?? 'Somebody who is gone', at: declared.at },
  };
}

/** “14 Feb 2026, 09:02 UTC”, by the clocks of its text. */
function asOf({ zone = 'UTC' }: Listed, { instant, day, by }: Recurrence['moment']): string {
  if (by !== 'time') return dayText(day);
  return `${dayText(day)}, ${timeIn(zone, instant)}`;
}

function timeIn(zone: string, instant: string): string {
  const time = (timeZone: string): string =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
      new Date(instant),
    );
  try {
    return `${time(zone)} ${zone}`;
  } catch {
    // A text may name a zone as nobody else does.
    return `${time('UTC')} UTC`;
  }
}
