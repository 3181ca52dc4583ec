import type { Notice } from '@failonce/library';
import { noticeSentence } from '../post/notice-sentence.ts';
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

/** Tells somebody all that is new, in one mail. Nothing of a postmortem stands in it: mail is read by more than one. */
export function noticesMessage(to: string, address: string, notices: readonly Notice[]): Message {
  const told = notices.slice(0, MOST_TOLD).map((notice) => noticeSentence(notice));
  const [first] = told;
  const more = notices.length - told.length;
  return {
    to,
    subject: told.length === 1 && first !== undefined ? first.text : `${notices.length} things are new in Failonce`,
    text: `${told.map(({ text, path, lines = [] }) => [`${text}.`, ...lines, `${address}${path}`].join('\n')).join('\n\n')}
${more > 0 ? `\nand ${more} more: ${address}/notices\n` : ''}
When you get mail is up to you: ${address}/account#mail
`,
  };
}

const MOST_TOLD = 50;

/** Invites somebody to a meeting, with a file for the calendar. */
export function meetingMessage(
  to: string,
  {
    number,
    link,
    calendar,
    comes,
    moved,
    plan,
  }: {
    readonly number: number;
    readonly link: string;
    readonly calendar: string;
    readonly comes: boolean;
    readonly moved: boolean;
    readonly plan: { readonly day: string; readonly time: string; readonly zone: string; readonly minutes: number };
  },
): Message {
  const { day, time, zone, minutes } = plan;
  const what = comes ? (moved ? 'Planned anew' : 'You are invited') : 'Called off';
  return {
    to,
    subject: `${what}: the meeting about PM-${number}, ${day} ${time}`,
    text: `${what}: the meeting about PM-${number}.
${day}, ${time} (${zone}), ${minutes} minutes
${link}

The file with this mail ${comes ? 'puts it into your calendar' : 'takes it out of your calendar'}.
`,
    calendar: { name: `PM-${number}-meeting.ics`, text: calendar },
  };
}
