import type { Measure, Outcome } from './view.ts';

/** What somebody wants to see trends of: all of it stands in the address. */
export interface TrendsAsked {
  readonly years: 1 | 3 | 10;
  readonly service?: readonly string[] | undefined;
  readonly team?: string | undefined;
  readonly cause?: readonly string[] | undefined;
  readonly trigger?: readonly string[] | undefined;
  readonly severity?: readonly string[] | undefined;
}

/** What a number counts. */
export type Counted = 'postmortems' | Measure | Outcome;

/** The kinds of values by which trends are narrowed, in the order in which they stand there. */
export const NARROWED_BY = ['service', 'team', 'cause', 'trigger', 'severity'] as const;
const USUAL = 3;

/** By what trends are narrowed, as names and values of an address. */
export function narrowedFields(asked: Omit<TrendsAsked, 'years'>): readonly (readonly [name: string, value: string])[] {
  return NARROWED_BY.flatMap((name) =>
    [asked[name] ?? []]
      .flat()
      .filter((value) => value !== '')
      .map((value) => [name, value] as const),
  );
}

/** The address of a view of the trends. */
export function trendsAddress(asked: TrendsAsked): string {
  return addressOf('/trends', [
    ...(asked.years === USUAL ? [] : [['years', String(asked.years)] as const]),
    ...narrowedFields(asked),
  ]);
}

/** The address of the numbers as a table for programs. */
export function trendsCsvAddress(asked: TrendsAsked): string {
  return addressOf('/api/v1/trends', [['years', String(asked.years)], ...narrowedFields(asked), ['format', 'csv']]);
}

/** Where the postmortems behind a number are listed. */
export function behindAddress(
  asked: Omit<TrendsAsked, 'years'>,
  {
    of,
    from,
    to,
    after,
  }: {
    readonly of: Counted;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly after?: string | undefined;
  },
  path = '/trends/postmortems',
): string {
  const others = [
    ['from', from],
    ['to', to],
    ['after', after],
  ] as const;
  return addressOf(path, [
    ['of', of],
    ...others.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    ...narrowedFields(asked),
  ]);
}

function addressOf(path: string, fields: readonly (readonly [string, string])[]): string {
  const query = fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return query === '' ? path : `${path}?${query}`;
}
