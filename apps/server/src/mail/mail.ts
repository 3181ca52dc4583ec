import { AppError } from '@failonce/document';
import { createTransport } from 'nodemailer';

export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail, where a mail server was named. */
export interface Mail {
  /** Is there a mail server? Without one, links are shown to an owner, who hands them on. */
  readonly available: boolean;
  /** Sends a message, and says whether it was sent: not where there is no mail server. Throws `mail-refused`. */
  send(message: Message): Promise<boolean>;
}

/** The settings that say how. */
interface MailServer {
  /** “smtp://name:password@mail.example.com:587”, or “smtps://”. */
  readonly mailServer: string | undefined;
  /** Whom the mail comes from: “Failonce <failonce@example.com>”. */
  readonly mailFrom: string | undefined;
}

const WAIT = 10_000;

/** No mail server was named. */
export const NO_MAIL: Mail = { available: false, send: async () => false };

/** Mail through an SMTP server; none where none is named. */
export function mailBy({ mailServer, mailFrom }: MailServer): Mail {
  if (mailServer === undefined) return NO_MAIL;
  const transport = createTransport(
    { url: mailServer, connectionTimeout: WAIT, greetingTimeout: WAIT, socketTimeout: WAIT },
    { from: mailFrom ?? `Failonce <failonce@${new URL(mailServer).hostname}>` },
  );
  return {
    available: true,
    send: async ({ to, subject, text }) => {
      try {
        // An address is one address, whatever stands in it.
        await transport.sendMail({ to: { name: '', address: to }, subject, text });
        return true;
      } catch (cause) {
        throw new AppError('mail-refused', {
          message: `The mail server did not take the message: ${cause instanceof Error ? cause.message : cause}.`,
          cause,
        });
      }
    },
  };
}
