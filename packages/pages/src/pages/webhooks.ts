import { section, settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { button, Form, type Sent } from '../parts/form.ts';
import { pill } from '../parts/pill.ts';
import { rows } from '../parts/rows.ts';
import { eventBoxes, type NamedChoice } from '../webhooks/event-boxes.ts';

/** A program or a channel that is told of events. */
export interface ShownEndpoint {
  readonly id: string;
  readonly name: string;
  readonly format: string;
  /** The host of its address: the rest may be a secret. */
  readonly host: string;
  readonly kinds: number;
  readonly state: 'well' | 'failing' | 'failed' | 'disabled';
}

export interface WebhooksView {
  readonly endpoints: readonly ShownEndpoint[];
  readonly formats: readonly NamedChoice[];
  readonly events: readonly NamedChoice[];
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

/** What is ticked at first: what a channel wants to know that is read by many. */
const OF_NOTE = ['postmortem.published', 'task.late', 'incident.owed', 'recurrence.declared'];

/** Which programs and chats are told of what happens here. */
export function webhooksPage({ endpoints, formats, events, sent, done }: WebhooksView): Page {
  const form = new Form('add', sent);
  return settingsPage({
    at: 'webhooks',
    title: 'Webhooks and chat',
    lead: 'Programs and channels of a chat are told of what happens: the number, the address, and no word of a postmortem. Of one that is not for the whole company nobody is told.',
    owner: true,
    styles: ['post'],
    done: done === 'removed' ? 'It is removed, with all that was sent there.' : undefined,
    body: html`${rows(
      endpoints.map(({ id, name, format, host, kinds, state }) => ({
        name: html`<a href="/admin/webhooks/${id}">${name}</a>`,
        marks: endpointPill(state),
        about: `${format} · ${host} · ${kinds} of ${events.length} events`,
      })),
      'Nobody is told yet.',
    )}
${section(
  'add',
  'Add one',
  form.whole(html`${form.field({ name: 'name', label: 'What is it?', most: 200, hint: '“The channel of operations”, “Our status page”.' })}
${form.choice({ name: 'format', label: 'Who listens?', options: formats.map(({ id, name }) => ({ value: id, name })), value: 'standard' })}
${form.field({ name: 'address', label: 'Address', type: 'url', most: 2000, hint: 'It begins with https://. In a chat, an incoming webhook has one; whoever knows it can write there, so it is shown to nobody again.' })}
${eventBoxes(form, events, OF_NOTE)}
${button('Add it', 'main')}`),
)}`,
  });
}

/** How an endpoint is. */
export function endpointPill(state: ShownEndpoint['state']) {
  if (state === 'well') return undefined;
  if (state === 'failing') return pill('Does not answer', 'warn');
  return state === 'failed' ? pill('Disabled: did not answer for days', 'bad') : pill('Disabled');
}
