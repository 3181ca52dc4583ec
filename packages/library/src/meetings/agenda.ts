/** What a blameless review goes through, in this order. */
export const AGENDA = ['welcome', 'events', 'went', 'causes', 'measures', 'close'] as const;
export type AgendaItem = (typeof AGENDA)[number];

/** Minutes of each item. */
export type Minutes = Readonly<Record<AgendaItem, number>>;

/** Of half an hour: as the guide says. */
const STANDING: Minutes = { welcome: 2, events: 10, went: 4, causes: 6, measures: 6, close: 2 };
const HALF_AN_HOUR = 30;

/** The standing agenda for a meeting of so many minutes: each item has its share, and at least a minute. */
export function agendaOf(minutes: number): Minutes {
  const shares = AGENDA.map(
    (item) => [item, Math.max(1, Math.round((STANDING[item] * minutes) / HALF_AN_HOUR))] as const,
  );
  const agenda = Object.fromEntries(shares) as Record<AgendaItem, number>;
  // What rounding took or gave is the timeline's, which is the longest.
  agenda.events = Math.max(1, agenda.events + minutes - lengthOf(agenda));
  return agenda;
}

/** How long all items take together. */
export function lengthOf(agenda: Minutes): number {
  return AGENDA.reduce((sum, item) => sum + agenda[item], 0);
}
