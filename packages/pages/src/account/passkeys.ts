import { type Html, html } from '../html/html.ts';
import { actButton } from '../parts/form.ts';
import { rows } from '../parts/rows.ts';
import { day } from '../parts/time.ts';

/** A key on a device of somebody, which stands for a password. */
export interface ShownPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string | undefined;
}

/** The passkeys of whoever reads, and where another is made. */
export function passkeyRows(passkeys: readonly ShownPasskey[]): Html {
  return html`${rows(
    passkeys.map(({ id, name, createdAt }) => ({
      name,
      about: createdAt !== undefined && html`made ${day(createdAt)}`,
      acts: actButton('remove-passkey', 'Remove', name, { passkey: id }),
    })),
    'No passkey yet.',
  )}
<div data-passkey="add" hidden><form class="form" action="/account"><p class="field"><label for="passkey-name">Name of this device</label><input id="passkey-name" autocomplete="off" maxlength="100" placeholder="Laptop"></p><button class="button" type="button">Add a passkey</button></form><p class="wrong" role="alert"></p></div>
<noscript><p class="quiet">To add one, let this page run its script: a browser makes passkeys for nobody else.</p></noscript>`;
}
