import { type Content, html } from '../html/html.ts';
import { button, Form, type Sent } from '../parts/form.ts';

/** When somebody is mailed, and of what. */
export interface MailTimes {
  readonly zone: string;
  readonly from: string;
  readonly to: string;
  readonly weekends: boolean;
}

export interface OwnMail extends MailTimes {
  /** Did the person choose so? Else it is as for everybody. */
  readonly own: boolean;
  readonly digest: boolean;
}

/** When I get mail, and whether the week's digest is in it. */
export function ownMailForm(mail: OwnMail, sent: Sent | undefined): Content {
  const form = new Form('mail', sent);
  return form.whole(html`${form.choice({
    name: 'quiet',
    label: 'Quiet hours',
    value: mail.own ? 'own' : 'all',
    options: [
      { value: 'all', name: 'As for everybody here' },
      { value: 'own', name: 'My own' },
    ],
  })}
<div class="own-times">${timesFields(form, mail)}</div>
${form.box({ name: 'digest', label: 'A digest on Mondays: what was published, is late, came again and is owed', ticked: mail.digest })}
${button('Save')}`);
}

/** The fields of quiet hours. */
export function timesFields(form: Form, { zone, from, to, weekends }: MailTimes): Content {
  return html`<div class="pair">${form.field({ name: 'from', label: 'No mail from', value: from, most: 5, example: '19:00' })}
${form.field({ name: 'to', label: 'Until', value: to, most: 5, example: '08:00' })}</div>
<p class="hint">The same time twice: mail comes at any hour.</p>
${form.field({ name: 'zone', label: 'By the clock of', value: zone, most: 60, example: 'Europe/Berlin' })}
${form.box({ name: 'weekends', label: 'None on weekends', ticked: weekends })}`;
}
