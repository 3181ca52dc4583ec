import { type Html, html } from '../html/html.ts';
import { actButton, button, Form, type Sent } from '../parts/form.ts';
import { pill } from '../parts/pill.ts';
import { type Row, rows } from '../parts/rows.ts';
import { day } from '../parts/time.ts';

/** A key by which a program acts for somebody. */
export interface ShownToken {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly createdAt: string;
  readonly expiresAt: string | undefined;
  readonly lastUsedAt: string | undefined;
}

const SCOPES = [
  { value: 'read', name: 'Read: sees what a reader sees' },
  { value: 'write', name: 'Write: reads and writes in your name' },
  { value: 'admin', name: 'Administration: all that you may do' },
];
const DAYS = [
  { value: '30', name: 'In 30 days' },
  { value: '90', name: 'In 90 days' },
  { value: '365', name: 'In a year' },
  { value: '', name: 'Never' },
];

const NONE = 'No token yet. Programs, scripts and assistants sign in with one.';

/** The tokens of somebody, each of which can be ended. */
export function tokenRows(tokens: readonly ShownToken[], none: string = NONE): Html {
  return rows(
    tokens.map(
      ({ id, name, scope, createdAt, expiresAt, lastUsedAt }): Row => ({
        name,
        marks: pill(scope),
        about: html`made ${day(createdAt)} · ${expiresAt === undefined ? 'never ends' : html`ends ${day(expiresAt)}`} · ${lastUsedAt === undefined ? 'not used yet' : html`last used ${day(lastUsedAt)}`}`,
        acts: actButton('revoke-token', 'Revoke', name, { token: id }),
      }),
    ),
    none,
  );
}

/** Makes a token. */
export function tokenForm(sent: Sent | undefined): Html {
  const form = new Form('create-token', sent);
  return form.whole(html`${form.field({ name: 'name', label: 'What is it for?', most: 200, hint: 'So that you know later which one to end: “CI of the shop”.' })}
${form.choice({ name: 'scope', label: 'It may', options: SCOPES, value: 'read' })}
${form.choice({ name: 'days', label: 'It ends', options: DAYS, value: '90' })}
${button('Make a token')}`);
}
