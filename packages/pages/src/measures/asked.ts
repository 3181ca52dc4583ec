/** Which tasks the page of measures may show. */
export const MEASURES_SHOWN = [
  'open',
  'late',
  'to-verify',
  'to-approve',
  'owner-gone',
  'done',
  'verified',
  'declined',
  'all',
] as const;
export type MeasuresShown = (typeof MEASURES_SHOWN)[number];

export const SHOWN_NAMES: Readonly<Record<MeasuresShown, string>> = {
  open: 'Open',
  late: 'Late',
  'to-verify': 'To verify',
  'to-approve': 'Waiting for approval',
  'owner-gone': 'Without an owner',
  done: 'Done',
  verified: 'Verified',
  declined: 'Declined',
  all: 'All',
};

/** What somebody wants to see of the tasks: all of it stands in the address. */
export interface MeasuresAsked {
  readonly whose: 'all' | 'mine' | 'team';
  readonly show: MeasuresShown;
  readonly service?: string | undefined;
  readonly severity?: string | undefined;
  /** The name of the team that owns the service, or that the owner is in. */
  readonly team?: string | undefined;
}

/** What is asked for, as an address has it behind its question mark: one view has one address. */
export function measuresQuery({ whose, show, service, severity, team }: MeasuresAsked): string {
  return [
    ...(whose === 'all' ? [] : [['whose', whose]]),
    ...(show === 'open' ? [] : [['show', show]]),
    ...(service ? [['service', service]] : []),
    ...(severity ? [['severity', severity]] : []),
    ...(team ? [['team', team]] : []),
  ]
    .map(([name, value]) => `${name}=${encodeURIComponent(value as string)}`)
    .join('&');
}

/** The address of a view of the tasks. */
export function measuresAddress(asked: MeasuresAsked, after?: string): string {
  const query = [measuresQuery(asked), after === undefined ? '' : `after=${encodeURIComponent(after)}`]
    .filter(Boolean)
    .join('&');
  return query === '' ? '/measures' : `/measures?${query}`;
}
