import type { FirstScreen } from '@failonce/pages';

type Line = NonNullable<FirstScreen['line']>;
type Event = Line['events'][number];

/** A turning point of the outage, and how long the stretch was that ends with it. */
export interface Turn {
  readonly clock: string;
  readonly kind: Event['kind'];
  readonly words: string;
  /** “9 min to detect” */
  readonly after: string | undefined;
}

export const TURN_NAMES: Readonly<Partial<Record<Event['kind'], string>>> = {
  begins: 'Outage begins',
  detected: 'Detected',
  misleading: 'A wrong path',
  escalated: 'Escalated',
  resolved: 'Resolved',
};

const ENDS: Readonly<Partial<Record<Event['kind'], string>>> = {
  detected: 'to detect',
  escalated: 'to escalate',
  resolved: 'to resolve',
};

/** What the drawn timeline names, as rows. */
export function turnsOf({ line, zone }: FirstScreen): { readonly turns: readonly Turn[]; readonly zone: string } {
  const turns = (line?.events ?? [])
    .filter(({ kind }) => kind in TURN_NAMES)
    .map(({ clock, kind, words, minute }) => {
      const stretch = line?.stretches.find(({ to, name }) => to === minute && name === ENDS[kind]);
      return { clock, kind, words: withoutLabel(words), after: stretch && `${lengthOf(stretch)} ${stretch.name}` };
    });
  return { turns, zone };
}

/** Without the name that stands beside it: “Detected: an alert” is “An alert”. */
function withoutLabel(words: string): string {
  const rest = words.replace(/^(?:the )?(?:outage begins|detected|misleading|escalated|resolved) ?: ?/i, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** “25 min”, “3 h 4 min”. */
export function lengthOf({ from, to }: { readonly from: number; readonly to: number }): string {
  const minutes = to - from;
  if (minutes < 120) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}
