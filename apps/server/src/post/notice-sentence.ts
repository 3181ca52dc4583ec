import type { Notice } from '@failonce/library';
import { REMINDER_SENTENCES } from './reminder-sentences.ts';

/** A notice, for people: in the app, in a mail, and as the subject of one. No words of a postmortem stand in it. */
export interface NoticeSentence {
  /** Without a full stop: “Maria asks you to review PM-42”. */
  readonly text: string;
  /** Where to go on, below the library's address. */
  readonly path: string;
  /** What else there is to say, each line a sentence. */
  readonly lines?: readonly string[];
}

/** Every kind of notice, in a line of its own. */
const SENTENCES: Readonly<Record<string, (notice: Notice) => NoticeSentence>> = {
  'review-asked': (of) => ({ text: `${by(of)} asks you to review ${pm(of)}`, path: at(of, '/review') }),
  'review-reminded': (of) => ({ text: `${pm(of)} still waits for your review`, path: at(of, '/review') }),
  'public-asked': (of) => ({
    text: `${by(of)} asks you to approve the public version of ${pm(of)}`,
    path: at(of, '/public'),
  }),
  'public-approved': (of) => ({ text: `${by(of)} approved the public version of ${pm(of)}`, path: at(of, '/public') }),
  'public-declined': (of) => ({
    text: `${by(of)} declined the public version of ${pm(of)}, and says why`,
    path: at(of, '/public'),
  }),
  mention: (of) => ({
    text: `${by(of)} names you in a comment on ${pm(of)}`,
    path: at(of, `/review?thread=${of.subject}`),
  }),
  'came-back': (of) => ({
    text: `${by(of)} ${
      of.detail['byText'] === true
        ? `published ${pm(of)}, which says that it is a recurrence of PM-${of.detail['earlier']}`
        : `declared ${pm(of)} a recurrence of PM-${of.detail['earlier']}`
    }: see how its measures stood that day`,
    path: `/again?pm=${of.postmortem?.number}#pm-${of.postmortem?.number}`,
  }),
  ...REMINDER_SENTENCES,
  'endpoint-failed': (of) => ({
    text: `The webhook “${text(of, 'name')}” did not answer for days, and is disabled`,
    path: `/admin/webhooks/${of.subject}`,
  }),
  digest: (of) => ({
    text: `Your week in Failonce: ${text(of, 'from')} to ${text(of, 'to')}`,
    path: '/notices',
    lines: lines(of),
  }),
};

/** The sentence of a notice. What is not known to it is told by its number. */
export function noticeSentence(notice: Notice): NoticeSentence {
  const known = SENTENCES[notice.kind];
  return known?.(notice) ?? { text: `Something is new about ${pm(notice)}`, path: at(notice, '') };
}

function pm({ postmortem }: Notice): string {
  return postmortem === undefined ? 'the library' : `PM-${postmortem.number}`;
}

function at({ postmortem }: Notice, rest: string): string {
  return postmortem === undefined ? '/notices' : `/pm/${postmortem.number}${rest}`;
}

function by({ by: name }: Notice): string {
  return name ?? 'Somebody';
}

function text({ detail }: Notice, name: string): string {
  const value = detail[name];
  return typeof value === 'string' ? value : '';
}

function lines({ detail }: Notice): readonly string[] {
  const { lines: given } = detail;
  return Array.isArray(given) ? given.map(String) : [];
}
