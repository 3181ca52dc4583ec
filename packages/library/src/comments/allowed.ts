import { AppError } from '@failonce/document';
import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.ts';
import { refuseInput } from '../people/names.ts';
import type { Viewer } from '../viewer.ts';
import type { CommentTable, ThreadTable } from './tables.ts';

type Person = Extract<Viewer, { readonly kind: 'person' }>;

/** Characters of a comment. */
const MOST_WORDS = 10_000;
/** Comments of one thread. */
export const MOST_ANSWERS = 500;

/** Whoever may see a postmortem may speak of it, unless by a token that only reads. */
export function needSpeaker(viewer: Viewer): Person {
  if (viewer.kind === 'nobody') throw new AppError('not-signed-in');
  if (viewer.kind !== 'person' || viewer.scope === 'read') throw new AppError('not-allowed');
  return viewer;
}

/** What somebody has said, as it is kept. Throws `input-invalid`. */
export function saidBy(body: string, field = 'body'): string {
  const said = body.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').trim();
  if (said === '') refuseInput(field, 'Say something.');
  if (said.length > MOST_WORDS)
    refuseInput(field, `A comment has at most ${MOST_WORDS} characters; this one has ${said.length}.`);
  return said;
}

/** A thread of a postmortem. Throws `not-found`. */
export async function threadRow(db: Queries, postmortem_id: string, id: string): Promise<Selectable<ThreadTable>> {
  const row = await db
    .selectFrom('thread')
    .selectAll()
    .where('id', '=', id.replaceAll('\0', ''))
    .where('postmortem_id', '=', postmortem_id)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', { details: { thread: id } });
  return row;
}

/** A comment of a postmortem. Throws `not-found`. */
export async function commentRow(db: Queries, postmortem_id: string, id: string): Promise<Selectable<CommentTable>> {
  const row = await db
    .selectFrom('comment')
    .innerJoin('thread', 'thread.id', 'comment.thread_id')
    .selectAll('comment')
    .where('comment.id', '=', id.replaceAll('\0', ''))
    .where('thread.postmortem_id', '=', postmortem_id)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', { details: { comment: id } });
  return row;
}
