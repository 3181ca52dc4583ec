import { v7 as uuid } from 'uuid';
import type { Writing } from '../database/database.ts';

/** Something that a person shall be told. */
export interface NewNotice {
  /** What makes it once: the same key again tells nothing, whoever tells it and whenever. */
  readonly key: string;
  /** The person's id. */
  readonly person: string;
  /** By which its sentence is found: “task-due”. */
  readonly kind: string;
  /** The id of the postmortem that it is about: who may not see that one, now or when the mail goes, is not told. */
  readonly postmortem?: string | undefined;
  /** The id of what it is about: a task, an incident, the postmortem itself. */
  readonly subject: string;
  readonly at: Date;
  /** What its sentence needs: ids, numbers, days. No words of a postmortem: it is mailed. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Somebody waits for this person: it is mailed without waiting for others. */
  readonly urgent?: boolean;
}

/** Tells a person something, in the write that makes it true: it is told if and only if that is kept, and once. */
export async function tell(writing: Writing, notice: NewNotice): Promise<void> {
  const { key, person, kind, postmortem, subject, at, detail = {}, urgent = false } = notice;
  await writing
    .insertInto('notice')
    .values({
      id: uuid(),
      key,
      person_id: person,
      kind,
      postmortem_id: postmortem ?? null,
      subject,
      at: at.toISOString(),
      detail: JSON.stringify(detail),
      urgent: urgent ? 1 : 0,
      seen_at: null,
      gathered_at: null,
      message_id: null,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}
