import { type Anchor, anchorAt, followAnchors, type Span } from '@failonce/document';
import { v7 as uuid } from 'uuid';
import type { Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { refusePurged } from '../postmortems/purged.ts';
import type { Viewer } from '../viewer.ts';
import { saidBy } from './allowed.ts';
import { type Mentioned, mentionedIn, noteMentions } from './mentions.ts';
import { speakOf } from './speak-of.ts';

/** What somebody says of words of a postmortem. */
export interface NewThread {
  /** May be empty where a text is suggested. */
  readonly body: string;
  /** The words, and the revision in whose text they stand there; without them it is about the whole postmortem. */
  readonly words?: { readonly span: Span; readonly revision: number; readonly quote: string } | undefined;
  /** What shall stand in their place; empty to leave them out. */
  readonly replacement?: string | undefined;
}

/** What was said, and who is to be told of it. */
export interface Said {
  readonly thread: string;
  readonly comment: string;
  readonly mentioned: readonly Mentioned[];
  readonly postmortem: Pick<PostmortemRow, 'id' | 'number' | 'slug'>;
}

/** Open threads of one postmortem: each is followed through every edit. */
const MOST_OPEN = 1000;
/** Characters that one can point at. */
const MOST_POINTED = 2000;
const MOST_SUGGESTED = 10_000;

/**
 * Says something of words of a postmortem, or of all of it. Where the words have changed since they were read, what was
 * said is kept beside their place, marked as moved. Throws `not-found`, `input-invalid`, and `holds-purged`.
 */
export async function addThread(
  library: Library,
  viewer: Viewer,
  reference: string,
  { body, words, replacement }: NewThread,
): Promise<Said> {
  return await speakOf(library, viewer, reference, async ({ writing, row, person, at, note }) => {
    const suggests = replacement !== undefined;
    const said = suggests && body.trim() === '' ? '' : saidBy(body);
    if (suggests) checkReplacement(replacement, words?.quote);
    await refusePurged(writing, row.id, { markdown: `${words?.quote ?? ''}\n${replacement ?? ''}`, message: said });
    await refuseTooMany(writing, row.id);
    const placed = words === undefined ? WHOLE : await placeOf(writing, row, words);
    if (suggests && placed.stands === 1 && placed.exact === replacement)
      refuseInput('replacement', 'These words stand there already.');
    const mentioned = await mentionedIn(writing, row, said);
    const [thread, comment] = [uuid(), uuid()];
    await writing
      .insertInto('thread')
      .values({
        id: thread,
        postmortem_id: row.id,
        revision: null,
        ...placed,
        // PostgreSQL knows no text with the character zero.
        quote: words?.quote.replaceAll('\0', '') ?? '',
        replacement: replacement ?? null,
        resolution: null,
        resolved_at: null,
        resolved_by: null,
      })
      .execute();
    await insertComment(writing, { id: comment, thread, author: person.id, body: said, at });
    await noteMentions(writing, { comment, thread, postmortem: row.id, by: person.id, at }, mentioned);
    const kind = suggests ? 'comment.suggested' : 'comment.added';
    const detail = { thread, comment };
    await note(kind, detail);
    return { thread, comment, mentioned, postmortem: row };
  });
}

/** Writes a comment into a thread. */
export async function insertComment(
  writing: Writing,
  given: {
    readonly id: string;
    readonly thread: string;
    readonly author: string;
    readonly body: string;
    readonly at: Date;
  },
): Promise<void> {
  await writing
    .insertInto('comment')
    .values({
      id: given.id,
      thread_id: given.thread,
      author_id: given.author,
      body: given.body,
      created_at: given.at.toISOString(),
      changed_at: null,
      deleted_at: null,
    })
    .execute();
}

/** Throws `input-invalid` where a postmortem has as many open threads as can be followed. */
export async function refuseTooMany(writing: Writing, postmortem_id: string): Promise<void> {
  const { count } = await writing
    .selectFrom('thread')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('postmortem_id', '=', postmortem_id)
    .where('resolution', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_OPEN)
    refuseInput('body', `This postmortem has ${MOST_OPEN} open threads. Resolve some of them first.`);
}

const WHOLE = { stands: 1, start_at: -1, end_at: -1, exact: '', prefix: '', suffix: '' };

function checkReplacement(replacement: string, quote: string | undefined): void {
  if (quote === undefined) refuseInput('quote', 'Say in place of which words it shall stand.');
  if (replacement.includes('\0')) refuseInput('replacement', 'It holds the character zero, which no text has.');
  if (replacement.length > MOST_SUGGESTED)
    refuseInput('replacement', `A suggestion has at most ${MOST_SUGGESTED} characters.`);
}

/** Where the words stand in the newest text; where they do not any more, what stands in their place. */
async function placeOf(
  writing: Writing,
  { id, head }: PostmortemRow,
  { span, revision }: NonNullable<NewThread['words']>,
): Promise<typeof WHOLE> {
  const texts = await writing
    .selectFrom('revision')
    .select(['number', 'markdown'])
    .where('postmortem_id', '=', id)
    .where('number', 'in', [revision, head])
    .execute();
  const textOf = (of: number): string =>
    texts.find(({ number }) => number === of)?.markdown ??
    refuseInput('revision', `This postmortem has no revision ${of}.`);
  const read = textOf(revision);
  if (span.start < 0 || span.end > read.length || span.end <= span.start)
    refuseInput('quote', 'These words do not stand in the text.');
  if (span.end - span.start > MOST_POINTED)
    refuseInput('quote', `Choose fewer words: at most ${MOST_POINTED} characters.`);
  const anchor = anchorAt(read, span);
  if (revision === head) return placedAt(1, anchor);
  const newest = textOf(head);
  const [followed] = followAnchors(read, newest, [anchor]);
  return followed?.kind === 'same'
    ? placedAt(1, anchorAt(newest, followed.span))
    : placedAt(0, { ...anchor, span: followed?.span ?? span });
}

/** An anchor as a row keeps it. */
export function placedAt(stands: 0 | 1, { span, exact, prefix, suffix }: Anchor): typeof WHOLE {
  return { stands, start_at: span.start, end_at: span.end, exact, prefix, suffix };
}
