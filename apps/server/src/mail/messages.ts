import type { Message } from './mail.ts';

/** Tells somebody of an invitation. */
export function invitationMessage(to: string, link: string, by: string): Message {
  return {
    to,
    subject: 'You are invited to Failonce',
    text: `${by} invites you to Failonce, where your company keeps its postmortems.

Open this within seven days:
${link}

If you do not expect this, do nothing.
`,
  };
}

/** Shows that mail arrives. */
export function testMessage(to: string): Message {
  return {
    to,
    subject: 'Mail from Failonce arrives',
    text: 'An owner of Failonce has tried the mail server. It works.\n',
  };
}

/** Lets somebody set a new password. */
export function passwordMessage(to: string, link: string): Message {
  return {
    to,
    subject: 'A new password for Failonce',
    text: `Somebody, probably you, asked for a new password. Open this within an hour:
${link}

If it was not you, do nothing: your password stays as it is.
`,
  };
}
