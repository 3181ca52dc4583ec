import { type Content, html } from '../html/html.ts';
import { roleName } from './roles.ts';

/** Something that happened, with names in place of ids. */
export interface ShownEntry {
  readonly number: number;
  readonly at: string;
  readonly kind: string;
  /** Who did it; undefined for the program itself. */
  readonly actor: string | undefined;
  /** What it was done to, by its name; undefined where that is not known any more. */
  readonly subject: string | undefined;
  /** The page of what it was done to. */
  readonly address: string | undefined;
  readonly detail: Readonly<Record<string, unknown>>;
  /** The names of the people that `detail` lists, by what happened to them. */
  readonly named: Readonly<Record<string, readonly string[]>>;
}

const WAYS: Readonly<Record<string, string>> = {
  password: 'with a password',
  passkey: 'with a passkey',
  'single-sign-on': 'by single sign-on',
};
const REFUSALS: Readonly<Record<string, string>> = {
  password: 'the password was wrong',
  'too-often': 'the password was wrong too often',
  passkey: 'the passkey is not known',
  'not-let-in': 'the account is not let in',
};
const SEEN: Readonly<Record<string, string>> = {
  company: 'the whole company',
  team: 'teams',
  people: 'people that are named',
};

const TASK_DEEDS: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  handed: 'handed on',
  started: 'began',
  postponed: 'postponed',
  'decline-asked': 'asked to decline',
  declined: 'declined',
  'decline-refused': 'refused to decline',
  done: 'has done',
  verified: 'verified',
  reopened: 'opened again',
  'looked-again': 'looked again at',
  aimed: 'said what is the use of',
};

/** An entry of the audit log as a sentence. What is not known to it is told as it was written. */
export function auditSentence(entry: ShownEntry): Content {
  const { kind, actor = 'Failonce', subject, address, detail, named } = entry;
  const who = html`<b>${actor}</b>`;
  const what = (none: string): Content =>
    address !== undefined ? html`<a href="${address}">${subject ?? none}</a>` : (subject ?? none);
  const text = (name: string): string => (typeof detail[name] === 'string' ? (detail[name] as string) : '');
  const number = (name: string): string => String(detail[name] ?? '?');
  switch (kind) {
    case 'postmortem.created':
      return html`${who} wrote ${what('a postmortem')}`;
    case 'postmortem.revised':
      return html`${who} changed ${what('a postmortem')}: revision ${number('revision')}`;
    case 'postmortem.read-private':
      return html`${who} read ${what('a postmortem')}, which is not for everybody`;
    case 'postmortem.visibility-changed':
      return html`${who} opened ${what('a postmortem')} to ${SEEN[text('to')] ?? text('to')} (before: ${SEEN[text('from')] ?? text('from')})`;
    case 'postmortem.told-apart':
      return html`${who} said that ${what('a postmortem')} is about another incident than one like it`;
    case 'postmortem.file-added':
      return html`${who} put a picture into ${what('a postmortem')}`;
    case 'postmortem.file-purged':
      return html`${who} took a picture out of ${what('a postmortem')}: “${text('reason')}”`;
    case 'postmortem.purged':
      return html`${who} took a secret out of ${what('a postmortem')}: “${text('reason')}”`;
    case 'meeting.planned':
      return html`${who} planned a meeting about ${what('a postmortem')}`;
    case 'meeting.changed':
      return html`${who} planned a meeting about ${what('a postmortem')} anew`;
    case 'meeting.called-off':
      return html`${who} called a meeting about ${what('a postmortem')} off`;
    case 'meeting.moved':
      return html`${who} went on with the agenda of a meeting about ${what('a postmortem')}`;
    case 'meeting.noted':
      return html`${who} noted something in a meeting about ${what('a postmortem')}`;
    case 'meeting.decided':
      return html`${who} wrote down what a meeting about ${what('a postmortem')} agreed on`;
    case 'meeting.ended':
      return html`${who} ended a meeting about ${what('a postmortem')}`;
    case 'public.asked':
      return html`${who} asked that ${what('a postmortem')} be public, revision ${number('revision')}`;
    case 'public.approved':
      return html`${who} made ${what('a postmortem')} public, revision ${number('revision')}`;
    case 'public.declined':
      return html`${who} declined to make ${what('a postmortem')} public`;
    case 'public.withdrawn':
      return html`${who} took the public version of ${what('a postmortem')} back: “${text('reason')}”`;
    case 'public.taken-back':
      return html`${who} no longer asks that ${what('a postmortem')} be public`;
    case 'reading.marked':
      return html`${who} has read ${what('a postmortem')}, revision ${number('revision')}`;
    case 'reading.asked':
      return html`${who} asked the team “${text('team')}” to read ${what('a postmortem')}`;
    case 'reading.withdrawn':
      return html`${who} no longer asks a team to read ${what('a postmortem')}`;
    case 'comment.added':
      return html`${who} commented on ${what('a postmortem')}`;
    case 'comment.suggested':
      return html`${who} suggested other words for ${what('a postmortem')}`;
    case 'comment.answered':
      return html`${who} answered a comment on ${what('a postmortem')}`;
    case 'comment.changed':
      return html`${who} changed a comment on ${what('a postmortem')}`;
    case 'comment.deleted':
      return html`${who} deleted a comment on ${what('a postmortem')}`;
    case 'comment.resolved':
      return html`${who} resolved a comment on ${what('a postmortem')}`;
    case 'comment.reopened':
      return html`${who} opened a comment on ${what('a postmortem')} again`;
    case 'comment.applied':
      return html`${who} applied a suggestion to ${what('a postmortem')}: revision ${number('revision')}`;
    case 'review.requested':
      return html`${who} asked for a review of ${what('a postmortem')}`;
    case 'review.delegated':
      return html`${who} handed the review of ${what('a postmortem')} on`;
    case 'review.declined':
      return html`${who} declined to review ${what('a postmortem')}`;
    case 'review.reminded':
      return html`${who} reminded of the review of ${what('a postmortem')}`;
    case 'review.signed-off':
      return html`${who} signed off ${what('a postmortem')}, revision ${number('revision')}`;
    case 'review.changes-asked':
      return html`${who} asked for changes of ${what('a postmortem')}, revision ${number('revision')}`;
    case 'review.confirmed':
      return html`${who} confirmed a requirement of ${what('a postmortem')}`;
    case 'review.seen-before':
      return html`${who} said whether ${what('a postmortem')} was seen before`;
    case 'review.changed':
      return html`${who} changed what ${what('a postmortem')} says, which brought it back into review`;
    case 'review.task-reopened':
      return html`${who} opened a task of ${what('a postmortem')} again, which was closed`;
    case 'task.accepted':
    case 'task.handed':
    case 'task.started':
    case 'task.postponed':
    case 'task.decline-asked':
    case 'task.declined':
    case 'task.decline-refused':
    case 'task.done':
    case 'task.verified':
    case 'task.reopened':
    case 'task.looked-again':
    case 'task.aimed':
      return html`${who} ${TASK_DEEDS[kind.slice('task.'.length)]} task ${number('of')} of ${what('a postmortem')}`;
    case 'task.owned':
      return html`A task of ${what('a postmortem')} is somebody’s who has come into the library`;
    case 'review.ask':
      return html`${who} put ${what('a postmortem')} into review`;
    case 'review.take-back':
      return html`${who} took ${what('a postmortem')} out of review`;
    case 'review.publish':
      return html`${who} published ${what('a postmortem')}`;
    case 'review.publish-interim':
      return html`${who} published ${what('a postmortem')} before it was complete`;
    case 'review.complete':
      return html`${who} published ${what('a postmortem')}, complete by now`;
    case 'review.reopen':
      return html`${who} put ${what('a postmortem')} into review again`;
    case 'review.close':
      return html`${who} closed ${what('a postmortem')}`;
    case 'review.withdraw':
      return html`${who} withdrew ${what('a postmortem')}`;
    case 'review.restore':
      return html`${who} brought ${what('a postmortem')} back as a draft`;
    case 'person.joined':
      return html`${who} came in as ${roleName(text('role')).toLowerCase()}`;
    case 'person.role-changed':
      return html`${who} made ${what('somebody')} ${roleName(text('to')).toLowerCase()} (before: ${roleName(text('from')).toLowerCase()})`;
    case 'person.disabled':
      return html`${who} disabled the account of ${what('somebody')}`;
    case 'person.enabled':
      return html`${who} enabled the account of ${what('somebody')}`;
    case 'person.password-link':
      return html`${who} made a link for a new password of ${what('somebody')}`;
    case 'person.password-set':
      return html`${who} set a new password`;
    case 'session.opened':
      return html`${who} signed in ${WAYS[text('by')] ?? text('by')}`;
    case 'session.refused':
      return html`Somebody was refused to sign in${subject !== undefined && html` as ${what('')}`}: ${REFUSALS[text('why')] ?? text('why')}`;
    case 'session.ended':
      return subject === actor ? html`${who} signed out` : html`${who} ended a session of ${what('somebody')}`;
    case 'token.created':
      return html`${who} made the token “${text('name')}” (${text('scope')})`;
    case 'token.revoked':
      return html`${who} revoked the token ${subject === undefined ? 'of a program' : html`“${subject}”`}`;
    case 'invitation.created':
      return html`${who} invited ${text('email') || 'somebody'} as ${roleName(text('role')).toLowerCase()}`;
    case 'invitation.withdrawn':
      return html`${who} withdrew the invitation of ${text('email') || 'somebody'}`;
    case 'team.created':
      return html`${who} added the team ${what(text('name'))}${list(' · led by: ', named['lead'])}`;
    case 'team.changed':
      return html`${who} changed the team ${what('that is gone')}${Array.isArray(detail['lead']) && (detail['lead'].length === 0 ? ' · led by nobody now' : list(' · led by: ', named['lead']))}`;
    case 'team.members-changed':
      return html`${who} changed who is in ${what('a team')}${list(' · in: ', named['joined'])}${list(' · out: ', named['left'])}`;
    case 'team.removed':
      return html`${who} removed the team “${text('name')}”`;
    case 'service.created':
      return html`${who} entered the service ${what(text('name'))}`;
    case 'service.changed':
      return html`${who} changed the service ${what(text('name'))}`;
    case 'service.removed':
      return html`${who} took the service “${text('name')}” out of the catalogue`;
    case 'incident.came':
      return html`${who} told of ${what('an incident')}`;
    case 'incident.ended':
      return html`${who} heard that ${what('an incident')} is over`;
    case 'incident.written':
      return html`${who} said which postmortem ${what('an incident')} has`;
    case 'incident.unneeded':
      return html`${who} said that ${what('an incident')} needs no postmortem`;
    case 'incident.owed-again':
      return html`${who} said that ${what('an incident')} still wants a postmortem`;
    case 'incident.purged':
      return html`${who} took a secret out of ${what('an incident')}${detail['reason'] !== undefined && ` · “${text('reason')}”`}`;
    case 'alert-source.created':
      return html`${who} made the address “${text('name')}” for alerts`;
    case 'alert-source.revoked':
      return html`${who} revoked the address “${text('name')}” for alerts`;
    case 'setting.changed':
      return html`${who} changed the setting “${subject ?? ''}”`;
    case 'setting.removed':
      return html`${who} took away the setting “${subject ?? ''}”`;
    case 'endpoint.added':
      return html`${who} let “${text('name')}” be told of events`;
    case 'endpoint.changed':
      return html`${who} changed what “${text('name')}” is told`;
    case 'endpoint.rotating':
      return html`${who} made a new secret for “${text('name')}”`;
    case 'endpoint.rotated':
      return html`${who} let go of the old secret of “${text('name')}”`;
    case 'endpoint.enabled':
      return html`${who} let “${text('name')}” be told of events again`;
    case 'endpoint.disabled':
      return html`${who} disabled “${text('name')}”`;
    case 'endpoint.failed':
      return html`${who} disabled “${text('name')}”, which did not answer for days`;
    case 'endpoint.removed':
      return html`${who} removed “${text('name')}”, which was told of events`;
    case 'samples.added':
      return html`${who} put the sample library in`;
    case 'samples.removed':
      return html`${who} took the sample library out`;
    case 'library.reindexed':
      return html`${who} read all postmortems anew`;
    default:
      return html`${who}: ${kind}${subject !== undefined && html` ${what('')}`}`;
  }
}

function list(before: string, names: readonly string[] = []): string {
  return names.length === 0 ? '' : before + names.join(', ');
}
