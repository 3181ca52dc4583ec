import { foldedSection, section, settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { type Html, html } from '../html/html.ts';
import { actButton, button, Form, type Sent } from '../parts/form.ts';
import { pill } from '../parts/pill.ts';
import { rows, stretches } from '../parts/rows.ts';
import { secret } from '../parts/secret.ts';
import { eventBoxes, type NamedChoice } from '../webhooks/event-boxes.ts';
import { endpointPill, type ShownEndpoint } from './webhooks.ts';

/** Something that was sent, or is to be. */
export interface ShownDelivery {
  readonly id: string;
  readonly what: string;
  readonly state: string;
  readonly at: string;
  readonly tries: number;
  readonly nextAt: string;
  readonly status: number | undefined;
  readonly answer: string | undefined;
}

export interface WebhookView extends Omit<ShownEndpoint, 'kinds'> {
  readonly kinds: readonly string[];
  readonly events: readonly NamedChoice[];
  /** Are its posts signed? */
  readonly signs: boolean;
  /** Is the secret before still valid? */
  readonly rotating: boolean;
  readonly deliveries: readonly ShownDelivery[];
  readonly after?: string | undefined;
  readonly next: string | undefined;
  /** The secret, this once. */
  readonly made?: string | undefined;
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  saved: 'Saved.',
  test: 'A test is on its way. Open this page again to see whether it was taken.',
  again: 'It is on its way again, with the same id.',
  enabled: 'It is told of events again.',
  disabled: 'It is told of nothing any more. What waited is given up.',
  rotated: 'Only the new secret signs from now on.',
};

/** The words of `done` in the address that say something. */
export const WEBHOOK_DONE = Object.keys(DONE);

/** One program or channel: what it is told of, and what was sent there. */
export function webhookPage(view: WebhookView): Page {
  const { id, name, format, host, state, kinds, events, signs, rotating, deliveries, after, next, made, sent, done } =
    view;
  // It is shown at the address of the list as well, when it was just added.
  const to = `/admin/webhooks/${id}`;
  const act = (
    name: string,
    text: string,
    hidden: Readonly<Record<string, string>>,
    kind?: 'other' | 'grave',
    what = view.name,
  ) => actButton(name, text, what, hidden, kind, to);
  const form = new Form('save', sent, to);
  const off = state === 'failed' || state === 'disabled';
  return settingsPage({
    at: 'webhooks',
    above: { address: '/admin/webhooks', name: 'Webhooks and chat' },
    title: name,
    lead: html`${format} · ${host} ${endpointPill(state)}`,
    owner: true,
    done: done === undefined ? undefined : DONE[done],
    islands: ['copy'],
    styles: ['post'],
    body: html`${made !== undefined && secret({ title: 'The secret', value: made, text: 'What is posted is signed with it. This is the one time that it is shown.' })}
<div class="acts">${!off && act('test', 'Send a test', {}, 'other')}${off ? act('enable', 'Enable it', {}, 'other') : act('disable', 'Disable it', {})}</div>
${section(
  'sent',
  'Sent',
  html`${rows(
    deliveries.map((each) => ({
      name: each.what,
      marks: deliveryPill(each.state),
      about: html`<time datetime="${each.at}">${timeText(each.at)}</time>${each.status !== undefined && ` · answered ${each.status}`}${each.tries > 0 && ` · tried ${each.tries === 1 ? 'once' : `${each.tries} times`} in vain`}${each.state === 'waiting' && each.tries > 0 && html` · again <time datetime="${each.nextAt}">${timeText(each.nextAt)}</time>`}${each.answer !== undefined && each.answer !== '' && ` · “${each.answer}”`}`,
      acts:
        each.state === 'waiting' || off
          ? undefined
          : act('again', 'Send again', { message: each.id }, undefined, `${each.what}, ${timeText(each.at)}`),
    })),
    'Nothing yet.',
  )}${stretches({ first: after === undefined ? undefined : to, next: next === undefined ? undefined : `${to}?after=${next}` })}`,
)}
${section(
  'change',
  'What it is told',
  form.whole(html`${form.field({ name: 'name', label: 'What is it?', most: 200, value: name })}
${form.field({ name: 'address', label: 'Another address', type: 'url', most: 2000, optional: true, hint: 'Leave it empty to keep the one that it has.' })}
${eventBoxes(form, events, kinds)}
${button('Save')}`),
)}
${signs && signing(rotating ? act('rotated', 'Let go of the old secret', {}, 'other') : act('rotate', 'Make a new secret', {}, 'other'), rotating)}
${foldedSection({ id: 'remove', title: 'Remove it', lead: 'With all that was sent there. Nothing is told there any more.', body: act('remove', 'Remove it', {}, 'grave') })}`,
  });
}

function signing(act: Html, rotating: boolean): Html {
  return section(
    'signing',
    'Secret',
    act,
    rotating
      ? 'Posts are signed with the new secret and with the one before. When the other side knows the new one, let go of the old one.'
      : 'Posts are signed by the Standard Webhooks specification. With a new secret they bear two signatures until you let go of the old one.',
  );
}

/** What became of something that was sent. */
export function deliveryPill(state: string) {
  if (state === 'sent') return pill('Sent', 'good');
  if (state === 'given-up') return pill('Given up', 'bad');
  return state === 'dropped' ? pill('Not told') : pill('Waits', 'warn');
}

/** “2 Mar 2026, 09:00 UTC” would be long in a list: “2026-03-02 09:00 UTC”. */
export function timeText(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
