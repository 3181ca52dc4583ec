/** A postmortem that was found. */
export interface Found {
  /** Within the site. */
  readonly address: string;
  readonly title: string;
  /** “14 Feb 2026” */
  readonly date: string;
  readonly services: string;
  /** What its text says, in pieces; those that were asked for are marked. */
  readonly passage: readonly { readonly text: string; readonly marked: boolean }[];
}

/** What came of a search: how many there are, and stretch by stretch which. */
export interface Findings {
  readonly total: number;
  load(from: number, to: number): Promise<readonly Found[]>;
}

export type Search = (text: string) => Promise<Findings>;
