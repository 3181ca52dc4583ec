import { settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { button, Form, type Sent } from '../parts/form.ts';

export interface MailView {
  /** Is there a mail server? */
  readonly available: boolean;
  /** To whom a test goes, unless another address is typed. */
  readonly own: string;
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

/** Does mail go out? */
export function mailPage({ available, own, sent, done }: MailView): Page {
  const form = new Form('test', sent);
  return settingsPage({
    at: 'mail',
    title: 'Mail',
    owner: true,
    lead: available
      ? 'Invitations and links for new passwords go out by mail.'
      : 'This server sends no mail. Links are shown to you instead, and you hand them on.',
    done: done === 'sent' ? 'The mail server took the message. Look whether it arrives.' : undefined,
    body: available
      ? form.whole(
          html`${form.field({ name: 'to', label: 'Send a test to', type: 'email', value: own })}${button('Send it', 'main')}`,
        )
      : html`<section class="panel" aria-labelledby="how"><h2 id="how">Let it send mail</h2><p class="lead">Say where the mail server is, and start the server again:</p>
<pre class="command">FAILONCE_SMTP=smtp://name:password@mail.example.com:587
FAILONCE_MAIL_FROM="Failonce &lt;failonce@example.com&gt;"</pre>
<p class="lead">Then a test can be sent from here.</p></section>`,
  });
}
