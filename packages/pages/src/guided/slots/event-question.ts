import type { Postmortem } from '@failonce/document';
import { type Answers, answersOf, type GuidedField, type Reader, rowsOf } from '../define-question.ts';
import { type EventKind, readEvents, writeEvents } from './events.ts';

/** When it happened, and what: for questions about events of the timeline. */
export function eventFields(at: string, what: string, hint: string): readonly GuidedField[] {
  return [
    { name: 'at', label: at, kind: 'clock' },
    { name: 'what', label: what, kind: 'line', hint },
  ];
}

/** A question whose answer is one event: of several of its kind the first. */
export function oneEvent(kind: EventKind) {
  return {
    read: (document: Postmortem): Answers => ({ at: '', what: '', ...readEvents(document, kind)[0] }),
    write: (document: Postmortem, { at = '', what = '' }: Answers, reader: Reader): string => {
      const others = readEvents(document, kind).slice(1);
      return writeEvents(document, kind, at === '' && what === '' ? others : [{ at, what }, ...others], reader);
    },
  };
}

/** A question whose answer is as many events as there were. */
export function manyEvents(kind: EventKind) {
  return {
    read: (document: Postmortem): Answers => answersOf(readEvents(document, kind).map((event) => ({ ...event }))),
    write: (document: Postmortem, answers: Answers, reader: Reader): string =>
      writeEvents(document, kind, rowsOf(answers, ['at', 'what']), reader),
  };
}
