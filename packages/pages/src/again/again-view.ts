import type { Sent } from '../parts/form.ts';

/** A postmortem, as this page names it. */
export interface Named {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  /** “2026-02-14” */
  readonly date: string | undefined;
  readonly minutes: number | undefined;
}

export type StateThen = 'late' | 'open' | 'declined' | 'done' | 'verified';

/** A failure that came back, and how the measures of the earlier one stood on that day. */
export interface ShownRecurrence {
  readonly later: number;
  readonly earlier: Named;
  /** “14 Feb 2026, 09:02 (UTC)” as of which the measures are told, and by what it is known. */
  readonly on: { readonly text: string; readonly by: 'time' | 'day' | 'writing' };
  readonly measures: readonly {
    readonly words: string;
    readonly owner: string | undefined;
    readonly due: string | undefined;
    readonly state: StateThen;
    readonly postponed: number;
    readonly undated: boolean;
  }[];
  readonly undone: boolean;
  /** Who has declared it; undefined where the text says so. */
  readonly declared: { readonly name: string; readonly at: string } | undefined;
}

/** Failures that came back with one another. */
export interface ShownChain {
  /** The earliest first. */
  readonly outages: readonly Named[];
  readonly recurrences: readonly ShownRecurrence[];
}

/** How many outages of a quarter were no news. */
export interface ShownQuarter {
  /** “2026-Q1” */
  readonly quarter: string;
  readonly outages: number;
  readonly again: number;
  readonly undone: number;
}

/** An outage that looks like earlier ones, and of which nobody has said yet whether it is. */
export interface ShownCandidate {
  readonly later: Named;
  readonly earlier: readonly (Named & {
    /** The cause that both tell, by its name. */
    readonly cause: string | undefined;
    readonly passages: { readonly later: string; readonly earlier: string };
  })[];
}

/** What came back, as somebody wants to see it. */
export interface AgainView {
  readonly asked: {
    readonly quarter?: string | undefined;
    readonly undone?: boolean | undefined;
    readonly cause?: { readonly id: string; readonly name: string } | undefined;
    readonly number?: number | undefined;
  };
  /** “2026-Q1”: this one. */
  readonly now: string;
  readonly quarters: readonly ShownQuarter[];
  /** The latest recurrence of all. */
  readonly last: { readonly later: Named; readonly earlier: Named } | undefined;
  readonly found: number;
  /** Those of one cause in a row. */
  readonly causes: readonly {
    readonly id: string | undefined;
    readonly name: string;
    readonly chains: readonly ShownChain[];
  }[];
  readonly next: string | undefined;
  readonly isLater: boolean;
  readonly candidates: readonly ShownCandidate[];
  /** Where to look for more; undefined where there are none. */
  readonly moreCandidates: string | undefined;
  /** Is nothing shown but what nobody has judged? */
  readonly unjudgedOnly: boolean;
  readonly mayAnswer: boolean;
  readonly done: string | undefined;
  readonly sent: Sent | undefined;
}
