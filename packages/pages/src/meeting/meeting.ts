/** What a blameless review goes through: each item has its place on the page, and its words. */
export const AGENDA_ITEMS = [
  {
    id: 'welcome',
    name: 'Welcome',
    about:
      'Say it each time: everybody did what made sense with what they knew then. We look for what made it make sense, not for who was wrong.',
  },
  {
    id: 'events',
    name: 'What happened',
    about: 'Event by event: what did you see? What did you think it was? What else could it have been?',
  },
  {
    id: 'went',
    name: 'Well, badly, by luck',
    about: 'What helped, what got in the way, and what only luck kept from being worse?',
  },
  {
    id: 'causes',
    name: 'Causes',
    about:
      'What let it happen, what let it go unnoticed, what made it last? Of each: if this had been otherwise, would users have felt it?',
  },
  {
    id: 'measures',
    name: 'Measures',
    about: 'One task at least for each cause, with an owner who is in the room and has agreed to the day.',
  },
  { id: 'close', name: 'Close', about: 'Read the summary aloud. Would your manager’s manager understand it?' },
] as const;
export type ItemId = (typeof AGENDA_ITEMS)[number]['id'];

/** Somebody by name; with an id, a person of the library. */
export interface NamedPerson {
  readonly id?: string;
  readonly name: string;
}

/** What was said in a meeting. */
export interface EntryShown {
  readonly number: number;
  readonly kind: 'note' | 'decision' | 'measure' | 'task';
  readonly item: ItemId;
  readonly quote: string;
  readonly body: string;
  readonly task:
    | { readonly what: string; readonly owner: string; readonly due: string; readonly cause: string }
    | undefined;
  readonly revision: number | undefined;
  readonly by: NamedPerson;
  readonly at: string;
  readonly changedAt: string | undefined;
}

/** When a meeting is, and who comes. */
export interface PlanShown {
  readonly startsAt: string;
  readonly day: string;
  readonly time: string;
  readonly zone: string;
  readonly minutes: number;
  readonly agenda: Readonly<Record<ItemId, number>>;
  readonly participants: readonly NamedPerson[];
}

/** A meeting as its pages show it. */
export interface MeetingShown {
  readonly number: number;
  readonly state: 'planned' | 'called-off' | 'running' | 'ended';
  readonly plan: PlanShown;
  readonly moves: readonly { readonly item: ItemId; readonly at: string }[];
  readonly endedAt: string | undefined;
  readonly present: readonly NamedPerson[] | undefined;
  readonly entries: readonly EntryShown[];
  readonly last: number;
}

/** The postmortem that a meeting is about. */
export interface MeetingAbout {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}

/** “10:30”, so many minutes after a wall time; over midnight it begins anew. */
export function clockAfter(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = (((hour * 60 + minute + minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

/** Milliseconds that each item has used until a moment, and the one that the clock runs for. */
export function usedTimes(
  { moves, endedAt }: Pick<MeetingShown, 'moves' | 'endedAt'>,
  now: string,
): { readonly used: Readonly<Partial<Record<ItemId, number>>>; readonly running: ItemId | undefined } {
  const used: Partial<Record<ItemId, number>> = {};
  const end = endedAt ?? now;
  for (const [index, { item, at }] of moves.entries()) {
    const until = moves[index + 1]?.at ?? end;
    used[item] = (used[item] ?? 0) + Math.max(0, Date.parse(until) - Date.parse(at));
  }
  return { used, running: endedAt === undefined ? moves.at(-1)?.item : undefined };
}
