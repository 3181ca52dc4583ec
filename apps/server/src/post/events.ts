/** An event, as a format writes it. Nothing of a postmortem's text stands in it. */
export interface PostedEvent {
  readonly kind: string;
  readonly at: string;
  /** The id of what it is about. */
  readonly subject: string;
  /** 42 of “PM-42”; undefined for what is about none. */
  readonly number: number | undefined;
  readonly detail: Readonly<Record<string, unknown>>;
  /** “PM-42 was published.” */
  readonly sentence: string;
  /** Its page. */
  readonly url: string;
}

type Told = Pick<PostedEvent, 'kind' | 'number' | 'detail'>;

/** What can be told outside, one line a kind: what an owner chooses, and the sentence for people. */
export const EVENTS: readonly {
  readonly kind: string;
  readonly name: string;
  readonly sentence: (event: Told) => string;
}[] = [
  {
    kind: 'postmortem.in-review',
    name: 'A postmortem is in review',
    sentence: (event) => `${pm(event)} is in review.`,
  },
  {
    kind: 'postmortem.published',
    name: 'A postmortem is published',
    sentence: (event) =>
      `${pm(event)} was published${event.detail['interim'] === true ? ' before it is complete' : ''}.`,
  },
  {
    kind: 'postmortem.reopened',
    name: 'A postmortem is opened again',
    sentence: (event) => `${pm(event)} is in review again.`,
  },
  { kind: 'postmortem.closed', name: 'A postmortem is closed', sentence: (event) => `${pm(event)} was closed.` },
  {
    kind: 'postmortem.withdrawn',
    name: 'A postmortem is withdrawn',
    sentence: (event) => `${pm(event)} was withdrawn.`,
  },
  { kind: 'task.accepted', name: 'A task is accepted', sentence: (event) => `A task of ${pm(event)} was accepted.` },
  { kind: 'task.postponed', name: 'A task is postponed', sentence: (event) => `A task of ${pm(event)} was postponed.` },
  { kind: 'task.declined', name: 'A task is declined', sentence: (event) => `A task of ${pm(event)} was declined.` },
  { kind: 'task.done', name: 'A task is done', sentence: (event) => `A task of ${pm(event)} is done.` },
  { kind: 'task.verified', name: 'A task is verified', sentence: (event) => `A task of ${pm(event)} was verified.` },
  {
    kind: 'task.late',
    name: 'A task is late, and its team’s lead is told',
    sentence: (event) => `A task of ${pm(event)} is late.`,
  },
  {
    kind: 'incident.owed',
    name: 'An incident waits for its postmortem',
    sentence: () => 'An incident waits for its postmortem.',
  },
  {
    kind: 'recurrence.declared',
    name: 'A failure came again',
    sentence: (event) => `${pm(event)} is a failure that came again.`,
  },
];

const KNOWN = new Map(EVENTS.map((event) => [event.kind, event]));

/** An event in one sentence. */
export function sentenceOf(event: Told): string {
  if (event.kind === 'test') return 'Failonce reaches this place.';
  return KNOWN.get(event.kind)?.sentence(event) ?? `${pm(event)}: ${event.kind}.`;
}

function pm({ number }: Told): string {
  return number === undefined ? 'A postmortem' : `PM-${number}`;
}
