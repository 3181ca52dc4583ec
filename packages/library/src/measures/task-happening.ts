import type { Selectable } from 'kysely';
import { isDay } from '../is-day.ts';
import { refuseInput } from '../people/names.ts';
import { daysAfter } from '../reminders/working-days.ts';
import type { TaskDeed } from './change-task.ts';
import type { Evidence, Progress, TaskHappening } from './progress.ts';
import type { TaskTable } from './tables.ts';

const MOST_WORDS = 1000;
const AIMS = ['prevent', 'detect', 'limit', 'recover'] as const;

/** What somebody’s deed makes happen to a task. Throws `input-invalid`, which names the field. */
export function happeningOf(
  deed: TaskDeed,
  {
    task,
    progress,
    actor,
    today,
    lookAgainDays,
  }: {
    readonly task: Selectable<TaskTable>;
    readonly progress: Progress;
    readonly actor: string;
    readonly today: string;
    /** So many days after its being verified somebody looks whether the failure came back. */
    readonly lookAgainDays: number;
  },
): TaskHappening {
  switch (deed.action) {
    case 'accept':
      return { kind: 'accepted', owner: actor };
    case 'start':
      return { kind: 'started', owner: actor };
    case 'hand':
      return { kind: 'handed', owner: deed.person ?? '' };
    case 'postpone':
      return { kind: 'postponed', due: laterDay(deed.due, progress.due, today), reason: reasonOf(deed) };
    case 'done': {
      const on = doneOn(deed.on, task, today);
      return { kind: 'done', evidence: evidenceOf(deed.evidence), ...(on === undefined ? {} : { on }) };
    }
    case 'ask-decline':
      return { kind: 'decline-asked', reason: reasonOf(deed) };
    case 'decline':
      // Who approves may leave it at the reason that was given.
      return {
        kind: 'declined',
        reason: progress.asks === 'approval' && !deed.reason?.trim() ? (progress.reason ?? '') : reasonOf(deed),
      };
    case 'refuse-decline':
      return { kind: 'decline-refused', reason: reasonOf(deed) };
    case 'verify':
      return { kind: 'verified', ...wordsOf(deed), lookAgainOn: daysAfter(today, lookAgainDays) };
    case 'reopen':
      return { kind: 'reopened', reason: reasonOf(deed) };
    case 'look-again':
      if (deed.cameBack === undefined) refuseInput('cameBack', 'Say whether the failure has come back.');
      return { kind: 'looked-again', cameBack: deed.cameBack, ...wordsOf(deed) };
    case 'aim': {
      const aim = AIMS.find((each) => each === deed.aim);
      if (aim === undefined) refuseInput('aim', 'Say what it is for: to prevent, detect, limit or recover.');
      return { kind: 'aimed', aim };
    }
  }
}

function reasonOf({ reason: given }: TaskDeed): string {
  const reason = given?.trim() ?? '';
  if (reason === '') refuseInput('reason', 'Say why: it stays with the task.');
  if (reason.length > MOST_WORDS) refuseInput('reason', `A reason has at most ${MOST_WORDS} characters.`);
  return reason;
}

function wordsOf({ words: given }: TaskDeed): { words?: string } {
  const words = given?.trim() ?? '';
  if (words.length > MOST_WORDS) refuseInput('words', `Write at most ${MOST_WORDS} characters.`);
  return words === '' ? {} : { words };
}

function evidenceOf(given: Evidence | undefined): Evidence {
  const value = given?.value.trim() ?? '';
  if (given === undefined || value === '')
    refuseInput('evidence', 'Show that it is done: the address of a change, a dashboard or a test, or a picture.');
  if (value.length > MOST_WORDS) refuseInput('evidence', `An address has at most ${MOST_WORDS} characters.`);
  if (given.kind === 'address' && (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)))
    refuseInput('evidence', 'Give its whole address, as in https://github.com/acme/infra/pull/819.');
  return { kind: given.kind, value };
}

function laterDay(given: string | undefined, before: string | undefined, today: string): string {
  const due = given?.trim() ?? '';
  if (!isDay(due)) refuseInput('due', 'Say by which day it will be done, as in 2026-03-01.');
  if (due <= today) refuseInput('due', 'Choose a day after today.');
  if (before !== undefined && due <= before) refuseInput('due', `Choose a day after ${before}, when it is due now.`);
  return due;
}

function doneOn(given: string | undefined, { created_at }: Selectable<TaskTable>, today: string): string | undefined {
  const on = given?.trim() ?? '';
  if (on === '' || on === today) return undefined;
  if (!isDay(on)) refuseInput('on', 'Say on which day it was done, as in 2026-03-01.');
  if (on > today) refuseInput('on', 'That day is still to come.');
  if (on < created_at.slice(0, 10)) refuseInput('on', `The task was promised on ${created_at.slice(0, 10)}.`);
  return on;
}
