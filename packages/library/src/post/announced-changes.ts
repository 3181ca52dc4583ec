import type { Writing } from '../database/database.ts';
import { announce } from './announce.ts';

/** Which changes of a postmortem or an incident are events for other programs, and what these call them. */
const EVENTS: Readonly<Record<string, string>> = {
  'review.ask': 'postmortem.in-review',
  'review.publish': 'postmortem.published',
  'review.publish-interim': 'postmortem.published',
  'review.complete': 'postmortem.published',
  'review.reopen': 'postmortem.reopened',
  'review.close': 'postmortem.closed',
  'review.withdraw': 'postmortem.withdrawn',
  'task.accepted': 'task.accepted',
  'task.postponed': 'task.postponed',
  'task.declined': 'task.declined',
  'task.done': 'task.done',
  'task.verified': 'task.verified',
  'incident.came': 'incident.owed',
  'incident.owed-again': 'incident.owed',
};

/** Puts a change that is an event into the outbox, in the write that makes it. */
export async function announceChange(
  writing: Writing,
  {
    kind,
    subject,
    at,
    detail,
  }: {
    readonly kind: string;
    readonly subject: string;
    readonly at: Date;
    readonly detail?: Readonly<Record<string, unknown>> | undefined;
  },
): Promise<void> {
  const event = EVENTS[kind];
  if (event === undefined) return;
  const task = detail?.['task'];
  await announce(writing, {
    kind: event,
    // An incident is not yet about one.
    ...(kind.startsWith('incident.') ? {} : { postmortem: subject }),
    subject: typeof task === 'string' ? task : subject,
    at,
    ...(kind === 'review.publish-interim' ? { detail: { interim: true } } : {}),
  });
}
