import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '@failonce/document';
import { createTransport } from 'nodemailer';

export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Of the message itself, as in “Message-ID”: who gets it twice can tell. */
  readonly id?: string;
  /** When it was written, where that is not now: sent again, it is the same message. */
  readonly at?: string;
  /** An invitation for the calendar. */
  readonly calendar?: { readonly name: string; readonly text: string };
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
/** How long a mail server may take for a message, whatever it answers meanwhile. */
const LONGEST = 60_000;

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
    send: async ({ to, subject, text, id, at, calendar }) => {
      try {
        // An address is one address, whatever stands in it.
        const sent = transport.sendMail({
          to: { name: '', address: to },
          subject,
          text,
          ...(id === undefined ? {} : { messageId: `<${id}>` }),
          ...(at === undefined ? {} : { date: new Date(at) }),
          ...(calendar === undefined
            ? {}
            : {
                attachments: [
                  { filename: calendar.name, content: calendar.text, contentType: 'text/calendar; charset=utf-8' },
                ],
              }),
        });
        await Promise.race([sent, tooLate()]);
        return true;
      } catch (cause) {
        throw new AppError('mail-refused', {
          message: `The mail server did not take the message: ${cause instanceof Error ? cause.message : cause}.`,
          details: isRefusedRecipient(cause) ? { recipient: 'refused' } : {},
          cause,
        });
      }
    },
  };
}

async function tooLate(): Promise<never> {
  await pause(LONGEST, undefined, { ref: false });
  throw new Error('it took longer than a minute');
}

/** Is there nobody of that address, for good? */
function isRefusedRecipient(cause: unknown): boolean {
  const { command, responseCode } = (cause ?? {}) as { readonly command?: unknown; readonly responseCode?: unknown };
  return command === 'RCPT TO' && Number(responseCode) >= 500;
}
