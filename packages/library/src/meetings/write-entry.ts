import { AppError } from '@failonce/document';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import { isDay } from '../is-day.ts';
import type { Library } from '../library.ts';
import { nameOf, refuseInput } from '../people/names.ts';
import { findRow } from '../postmortems/find-row.ts';
import { refusePurged } from '../postmortems/purged.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import type { AgendaItem } from './agenda.ts';
import { findMeeting } from './find-meeting.ts';
import { participantsNamed } from './participants.ts';
import type { EntryKind } from './tables.ts';

/** A task as it is typed in a meeting. */
export interface MeetingTask {
  readonly what: string;
  readonly owner: string;
  /** “2026-03-01”; empty for none. */
  readonly due: string;
  /** The first words of the cause that it is for; empty for none. */
  readonly cause: string;
}

/** Something to keep of a meeting. An entry that is changed to nothing is taken back. */
export type NewEntry = {
  /** The entry that it changes, by its number. */
  readonly changes?: number;
  readonly item: AgendaItem;
} & (
  | { readonly kind: 'note'; readonly body: string; readonly quote?: string }
  | { readonly kind: 'decision' | 'measure'; readonly body: string; readonly revision?: number }
  | { readonly kind: 'task'; readonly task: MeetingTask | null; readonly revision?: number }
  | { readonly kind: 'present'; readonly participants: readonly string[] }
  | { readonly kind: 'moved' | 'ended' }
);

const MOST_ENTRIES = 5000;
const MOST_WORDS = 5000;
const MOST_LINE = 500;
const KINDS: Readonly<Record<EntryKind, string>> = {
  note: 'meeting.noted',
  decision: 'meeting.decided',
  measure: 'meeting.decided',
  task: 'meeting.decided',
  present: 'meeting.noted',
  moved: 'meeting.moved',
  ended: 'meeting.ended',
};

/**
 * Writes down what is said or done in a meeting; a change of an entry is written behind it, and both stay. Answers the number
 * by which the entry is known. Throws `input-invalid`, `not-found`, and `holds-purged`.
 */
export async function writeEntry(
  { database, now }: Library,
  viewer: Viewer,
  reference: string,
  meeting: number,
  entry: NewEntry,
): Promise<number> {
  const at = now();
  return await database.write(async (writing) => {
    // Taken first: of two who write at once, each has a number of its own.
    await takeTurn(writing);
    const { id } = await findRow(writing, viewer, reference);
    const found = await findMeeting(writing, id, meeting);
    const { last } = await writing
      .selectFrom('meeting_entry')
      .select((eb) => eb.fn.max('number').as('last'))
      .where('meeting_id', '=', found.meeting.id)
      .executeTakeFirstOrThrow();
    const number = (last ?? 0) + 1;
    if (number > MOST_ENTRIES)
      refuseInput('body', `A meeting keeps ${MOST_ENTRIES} notes, and this one has them. Plan another one.`);
    const body =
      entry.kind === 'present' ? JSON.stringify(await participantsNamed(writing, entry.participants)) : bodyOf(entry);
    await refusePurged(writing, id, {
      markdown: [entry.kind === 'note' ? entry.quote : '', body].join('\n'),
      message: '',
    });
    const first = entry.changes ?? number;
    if (entry.changes !== undefined) {
      const changed = await writing
        .selectFrom('meeting_entry')
        .select('kind')
        .where('meeting_id', '=', found.meeting.id)
        .where('number', '=', entry.changes)
        .whereRef('first', '=', 'number')
        .executeTakeFirst();
      if (changed?.kind !== entry.kind) throw new AppError('not-found', { details: { meeting, entry: entry.changes } });
    }
    await writing
      .insertInto('meeting_entry')
      .values({
        meeting_id: found.meeting.id,
        number,
        first,
        kind: entry.kind,
        item: entry.item,
        quote: entry.kind === 'note' ? lineOf(entry.quote ?? '').slice(0, MOST_LINE) : '',
        body,
        revision: ('revision' in entry ? entry.revision : undefined) ?? null,
        written_at: at.toISOString(),
        written_by: actorOf(viewer),
      })
      .execute();
    const detail = { number: meeting, entry: first };
    await appendChange(writing, database, { kind: KINDS[entry.kind], subject: id, actor: actorOf(viewer), at, detail });
    return first;
  });
}

function bodyOf(entry: Exclude<NewEntry, { kind: 'present' }>): string {
  if (!('body' in entry) && !('task' in entry)) return '';
  const takenBack = entry.changes !== undefined && ('task' in entry ? entry.task === null : entry.body.trim() === '');
  if (takenBack) return '';
  if ('task' in entry) {
    if (entry.task === null) refuseInput('what', 'Write first what was agreed.');
    const { what, owner, due, cause } = entry.task;
    if (due.trim() !== '' && !isDay(due.trim()))
      refuseInput('due', `The day must be one as in 2026-03-02: not “${due.slice(0, 40)}”.`);
    const task = { what: needed('what', lineOf(what)), owner: lineOf(owner), due: due.trim(), cause: lineOf(cause) };
    if (task.owner !== '') nameOf(task.owner);
    return JSON.stringify({ ...task, cause: task.cause.slice(0, MOST_LINE) } satisfies MeetingTask);
  }
  if (entry.kind === 'decision' || entry.kind === 'measure') return needed('body', lineOf(entry.body));
  const words = cleanOf(entry.body).trim();
  if (words.length > MOST_WORDS) refuseInput('body', `A note has at most ${MOST_WORDS} characters.`);
  if (words === '') refuseInput('body', 'Write the note first.');
  return words;
}

function needed(field: string, words: string): string {
  if (words === '') refuseInput(field, 'Write first what was agreed.');
  if (words.length > MOST_LINE) refuseInput(field, `Say it in at most ${MOST_LINE} characters.`);
  return words;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are taken out.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Without what neither database nor page can hold. */
function cleanOf(words: string): string {
  return words.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(CONTROLS, '');
}

function lineOf(words: string): string {
  return cleanOf(words).replaceAll(/\s+/g, ' ').trim();
}
