import type { Notice } from '@failonce/library';
import type { NoticeSentence } from './notice-sentence.ts';

type Say = (notice: Notice) => NoticeSentence;

/** The sentences of reminders, by their kind: what is asked, of which number, and never a title. */
export const REMINDER_SENTENCES: Readonly<Record<string, Say>> = {
  'task-due': (of) => {
    const { step, as } = of.detail;
    const task = `${as === 'owner' ? 'Your task' : 'A task'} ${taskOf(of)}`;
    const text =
      step === 'before'
        ? `${task} is due on ${day(of)}`
        : step === 'due'
          ? `${task} is due`
          : `${task} is late: it was due on ${day(of)}`;
    return { text, path: measures(of) };
  },
  'task-unowned': (of) => ({
    text: `Whose task ${taskOf(of)} was has left: it needs somebody else`,
    path: measures(of),
  }),
  'task-verify': (of) => ({ text: `Task ${taskOf(of)} is said to be done: please verify it`, path: measures(of) }),
  'task-decline': (of) => ({
    text: `Somebody asks to decline task ${taskOf(of)}: please say whether that is right`,
    path: measures(of),
  }),
  'task-look-again': (of) => ({
    text: `Task ${taskOf(of)} was verified a while ago: did the failure come back?`,
    path: measures(of),
  }),
  'draft-waiting': (of) => ({
    text: `PM-${number(of)} is still a draft: put it into review`,
    path: `/pm/${number(of)}`,
  }),
  'review-waiting': (of) => ({
    text:
      of.detail['as'] === 'asked'
        ? `PM-${number(of)} waits for your review`
        : `Nobody has answered your request to review PM-${number(of)}: ask somebody else`,
    path: `/pm/${number(of)}/review`,
  }),
  'incident-owed': (of) => ({
    text:
      of.detail['as'] === 'asked'
        ? 'You are asked to write the postmortem of an incident'
        : 'An incident still has no postmortem',
    path: `/owed/${of.subject}`,
  }),
};

function number({ postmortem, detail }: Notice): string {
  return String(postmortem?.number ?? detail['number'] ?? '');
}

function taskOf(of: Notice): string {
  return `${String(of.detail['task'] ?? '')} of PM-${number(of)}`;
}

function measures(of: Notice): string {
  return `/pm/${number(of)}/measures`;
}

function day({ detail }: Notice): string {
  return String(detail['due'] ?? '');
}
