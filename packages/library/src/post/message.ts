import type { Insertable, Selectable } from 'kysely';
import type { MessageTable } from './tables.ts';

export type MessageRow = Selectable<MessageTable>;

/** A message that waits to be sent, as a row. */
export function newMessage({
  id,
  channel,
  kind,
  body,
  at,
}: {
  readonly id: string;
  readonly channel: MessageTable['channel'];
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: Date;
}): Insertable<MessageTable> {
  return {
    id,
    channel,
    person_id: null,
    endpoint_id: null,
    postmortem_id: null,
    kind,
    body: JSON.stringify(body),
    at: at.toISOString(),
    state: 'waiting',
    tries: 0,
    next_at: at.toISOString(),
    lease: null,
    status: null,
    answer: null,
    settled_at: null,
  };
}
