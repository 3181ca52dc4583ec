/** What a list of postmortems can be narrowed by, and counted by. */
export const FACETS = ['service', 'cause', 'trigger', 'severity', 'state', 'year', 'author'] as const;
export type FacetName = (typeof FACETS)[number];

/** Which postmortems are meant. Of several values of one kind any will do; every kind that is given has to fit. */
export interface Filters extends Readonly<Partial<Record<FacetName, readonly string[] | undefined>>> {
  /** With measures that are not done, or that are not done and were due before today. */
  readonly tasks?: 'open' | 'late' | undefined;
  /** That say they are a recurrence of an earlier failure, or that do not. */
  readonly recurred?: boolean | undefined;
  /** Drills only, or none. */
  readonly practice?: boolean | undefined;
}

/** A value that occurs among the postmortems, and in how many. */
export interface FacetCount {
  /** To filter by: lower case. */
  readonly value: string;
  /** As it is written most often. */
  readonly name: string;
  readonly count: number;
}

/** How many postmortems there would be of each value, were the others of its kind not chosen; the most first. */
export type Facets = Readonly<Record<FacetName, readonly FacetCount[]>>;
