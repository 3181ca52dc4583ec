import { section, settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { actButton, button, Form, type Sent } from '../parts/form.ts';
import { pill } from '../parts/pill.ts';
import { rows } from '../parts/rows.ts';
import { secret } from '../parts/secret.ts';
import { day } from '../parts/time.ts';

/** A program that tells of alerts. */
export interface ShownAlertSource {
  readonly id: string;
  readonly name: string;
  /** What it is, as people know it. */
  readonly kind: string;
  readonly service: string;
  readonly upTo: number | undefined;
  readonly minutes: number;
  readonly signed: boolean;
  readonly createdAt: string;
  readonly heardAt: string | undefined;
}

export interface AlertSourcesView {
  readonly items: readonly ShownAlertSource[];
  readonly kinds: readonly { readonly value: string; readonly name: string }[];
  /** What was just made, with what to do there. */
  readonly made?: { readonly name: string; readonly address: string; readonly setUp: readonly string[] } | undefined;
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  revoked: 'The address is revoked: what is sent to it is not found any more. What it told stays.',
};

/** The words of `done` in the address that say something. */
export const ALERT_SOURCES_DONE = Object.keys(DONE);

const RANKS = [
  { value: '', name: 'Every alert' },
  { value: '1', name: 'critical, SEV-1, P1' },
  { value: '2', name: 'high, error, SEV-2, P2, and graver' },
  { value: '3', name: 'warning, SEV-3, P3, and graver' },
  { value: '4', name: 'low, SEV-4, P4, and graver' },
];

/** The addresses that alerts may come to: each of one program, with what of it is an incident. */
export function alertSourcesPage({ items, kinds, made, sent, done }: AlertSourcesView): Page {
  const form = new Form('make', sent);
  return settingsPage({
    at: 'alerts',
    title: 'Alerts',
    lead: html`Programs that tell of alerts. What hurts for long enough is <a href="/owed">owed a postmortem</a>.`,
    owner: true,
    done: done === undefined ? undefined : DONE[done],
    islands: ['copy'],
    styles: ['post'],
    body: html`${
      made !== undefined &&
      html`${secret({ title: `The address of ${made.name}`, value: made.address, text: 'Whoever knows it can tell of alerts. This is the one time that it is shown.' })}
<ul class="set-up">${made.setUp.map((each) => html`<li>${each}</li>`)}</ul>`
    }
${rows(
  items.map(({ id, name, kind, signed, heardAt, ...rest }) => ({
    name,
    marks: html`${pill(kind)}${signed && pill('Signed', 'good')}`,
    about: html`${ruleText(rest)} · ${heardAt === undefined ? 'nothing heard yet' : html`heard last ${day(heardAt)}`}`,
    acts: actButton('revoke', 'Revoke', name, { source: id }),
  })),
  'No program tells of alerts yet.',
)}
${section(
  'new',
  'Make an address',
  form.whole(html`${form.field({ name: 'name', label: 'Name', most: 200, hint: 'As in “Alertmanager, production”. Incidents say that they are known from it.' })}
${form.choice({ name: 'kind', label: 'Program', options: kinds })}
${form.choice({ name: 'upTo', label: 'What is an incident', options: RANKS, hint: 'An alert that says nothing of how grave it is always is one.' })}
${form.field({ name: 'minutes', label: 'Only what lasts longer than so many minutes', value: '5', keys: 'numeric', most: 4 })}
${form.field({ name: 'service', label: 'Service of alerts that name none', optional: true, most: 100 })}
${form.field({ name: 'signing', label: 'Signing secret', type: 'password', optional: true, hint: 'PagerDuty signs what it sends. With its secret here, nothing else counts.' })}
${button('Make the address', 'main')}`),
)}`,
  });
}

function ruleText({ upTo, minutes, service }: Pick<ShownAlertSource, 'upTo' | 'minutes' | 'service'>): string {
  const rank = RANKS.find(({ value }) => value === String(upTo ?? ''))?.name ?? `up to ${upTo}`;
  const lasting = minutes === 0 ? 'at once' : `from ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} on`;
  return [rank, lasting, ...(service === '' ? [] : [`service ${service}`])].join(' · ');
}
