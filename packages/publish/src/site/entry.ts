import { earlierNamed } from '@failonce/checks';
import { measuresOf, type Reading, summaryOf } from '@failonce/pages';
import type { Fingerprint } from '@failonce/recurrence';

/** What a site knows of a postmortem besides its own page: plain data, so that it can be sent between threads and kept. */
export interface SiteEntry {
  readonly number: number | undefined;
  readonly slug: string;
  readonly title: string;
  readonly state: string | undefined;
  readonly practice: boolean;
  /** “SEV-1” */
  readonly severity: string | undefined;
  readonly services: readonly string[];
  /** Ids and names, the likeliest first. */
  readonly causes: readonly { readonly id: string; readonly name: string }[];
  readonly authors: readonly string[];
  /** “2026-02-14” */
  readonly date: string | undefined;
  readonly minutes: number | undefined;
  readonly percent: number | undefined;
  /** One sentence. */
  readonly cause: string;
  /** What its authors say of earlier failures. */
  readonly before: string | undefined;
  /** The earlier failures that it names, as `earlierNamed` gives them. */
  readonly earlier: readonly string[];
  readonly tasks: readonly EntryTask[];
  /** The sentences that tell its causes, by the cause's id. */
  readonly told: Readonly<Record<string, string>>;
}

export interface EntryTask {
  readonly due: string | undefined;
  /** “2026-03-01”; `true` where the day is not said; undefined while it is not done. */
  readonly done: string | true | undefined;
}

const LONGEST = 400;

/** Reads what other pages say of a postmortem out of what may be said of it. */
export function entryOf(reading: Reading, print: Fingerprint): SiteEntry {
  const {
    number,
    slug,
    title,
    state,
    practice,
    services,
    causes,
    authors,
    startDate: date,
    document,
    report,
  } = reading;
  // Without the events, of which it only tells how soon it was noticed.
  const summary = summaryOf(document, report, []);
  const measures = reading.measures ?? measuresOf(document, reading.today);
  return {
    number,
    slug,
    title,
    state,
    practice,
    severity: document.frontMatter?.severity?.value.trim() || undefined,
    services,
    causes: causes.map(({ id, name }) => ({ id, name })),
    authors,
    date,
    minutes: summary.minutes,
    percent: summary.percent,
    cause: summary.cause ?? '',
    before: summary.before,
    earlier: earlierNamed(document),
    tasks: measures.map((task) => ({
      due: task.due,
      done: task.state === 'done' || task.state === 'verified' ? (task.done ?? true) : undefined,
    })),
    told: Object.fromEntries(
      print.causes.flatMap(({ id, passage }) => {
        const words = passage && plain(document.source.slice(passage));
        return words ? [[id, words]] : [];
      }),
    ),
  };
}

/** Without the signs of Markdown. */
function plain(markdown: string): string {
  const words = markdown.replace(/[*`]+/g, '').replace(/\s+/g, ' ').trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}
