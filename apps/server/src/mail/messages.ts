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

/** Asks somebody for a review. The title stays in the library: mail is read by more than one. */
export function reviewMessage(
  to: string,
  {
    link,
    number,
    by,
    why,
  }: { readonly link: string; readonly number: number; readonly by: string; readonly why: 'asked' | 'reminded' },
): Message {
  return {
    to,
    subject: why === 'asked' ? `${by} asks you to review PM-${number}` : `PM-${number} still waits for your review`,
    text: `${why === 'asked' ? `${by} asks you to review PM-${number}.` : `${by} reminds you: PM-${number} waits for your review.`}
Read it, and sign off, ask for changes, or hand it on:
${link}
`,
  };
}

/** Tells somebody of a comment. Nothing of the postmortem stands in it: mail is read elsewhere. */
export function mentionMessage(to: string, link: string, by: string, number: number): Message {
  return {
    to,
    subject: `You are named in a comment on PM-${number}`,
    text: `${by} names you in a comment on PM-${number}:
${link}

It also waits in your queue.
`,
  };
}
