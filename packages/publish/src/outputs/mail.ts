import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { nameOf } from '../answers/answers.ts';
import { defineOutput } from '../define-output.ts';
import { mailHtml } from '../mail/mail-html.ts';
import { mailText } from '../mail/mail-text.ts';

export default defineOutput({
  id: 'mail',
  title: 'Mail',
  summary:
    'A message that opens in your mail program, to be sent to whom you choose: the answers first, the rest behind a link.',
  extension: 'eml',
  mediaType: 'message/rfc822',
  write: async (published) => {
    const { reading } = published;
    const text = mailText(published);
    const html = mailHtml(published);
    const digest = createHash('sha256').update(html).digest('hex').slice(0, 32);
    const built = await new MailComposer({
      subject: `Postmortem: ${nameOf(reading)}`,
      text,
      html,
      // Outlook and others open it as a draft of one's own, still to be sent.
      headers: { 'X-Unsent': '1' },
      // The same postmortem gives the same bytes.
      messageId: `<${digest}@failonce>`,
      date: new Date(`${reading.today}T00:00:00Z`),
      baseBoundary: digest.slice(0, 16),
      newline: 'win',
      disableFileAccess: true,
      disableUrlAccess: true,
    })
      .compile()
      .build();
    return new Uint8Array(built);
  },
});
