import { type MailTimes, timesFields } from '../account/mail-form.ts';
import { section, settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { actButton, button, Form, type Sent } from '../parts/form.ts';
import { rows } from '../parts/rows.ts';
import { timeText } from './webhook.ts';

export interface MailView {
  /** Is there a mail server? */
  readonly available: boolean;
  /** To whom a test goes, unless another address is typed. */
  readonly own: string;
  /** When nobody is mailed who has not said otherwise. */
  readonly quiet: MailTimes;
  /** What the mail server did not take for days. */
  readonly givenUp: readonly {
    readonly id: string;
    readonly to: string;
    readonly at: string;
    readonly answer: string;
  }[];
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  sent: 'The mail server took the message. Look whether it arrives.',
  quiet: 'Saved.',
  again: 'It is on its way again.',
};

/** The words of `done` in the address that say something. */
export const MAIL_DONE = Object.keys(DONE);

/** Does mail go out? */
export function mailPage(view: MailView): Page {
  const { available, own, quiet, givenUp, sent, done } = view;
  const form = new Form('test', sent);
  const times = new Form('quiet', sent);
  return settingsPage({
    at: 'mail',
    title: 'Mail',
    owner: true,
    styles: ['post'],
    lead: available
      ? 'Invitations, links for new passwords and what waits for people go out by mail.'
      : 'This server sends no mail. Links are shown to you instead, and you hand them on.',
    done: done === undefined ? undefined : DONE[done],
    body: available
      ? html`${form.whole(
          html`${form.field({ name: 'to', label: 'Send a test to', type: 'email', value: own })}${button('Send it', 'main')}`,
        )}
${section(
  'quiet',
  'Quiet hours',
  times.whole(html`${timesFields(times, quiet)}${button('Save')}`),
  'Nobody gets mail of what waits in these hours, unless a person has chosen others. What came up meanwhile comes in one mail afterwards.',
)}
${
  givenUp.length > 0 &&
  section(
    'given-up',
    'Not sent',
    rows(
      givenUp.map(({ id, to, at, answer }) => ({
        name: to,
        about: `${timeText(at)} · “${answer}”`,
        acts: actButton('again', 'Try again', to, { message: id }),
      })),
      '',
    ),
    'The mail server did not take these for days.',
  )
}`
      : html`<section class="panel" aria-labelledby="how"><h2 id="how">Let it send mail</h2><p class="lead">Say where the mail server is, and start the server again:</p>
<pre class="command">FAILONCE_SMTP=smtp://name:password@mail.example.com:587
FAILONCE_MAIL_FROM="Failonce &lt;failonce@example.com&gt;"</pre>
<p class="lead">Then a test can be sent from here.</p></section>`,
  });
}
