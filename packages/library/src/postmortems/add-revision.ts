import { slugOf } from '@failonce/document';
import { appendChange } from '../changes/append-change.ts';
import { followThreads } from '../comments/follow-threads.ts';
import type { Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Derived } from '../derived/derive.ts';
import { writeDerived } from '../derived/write-derived.ts';
import type { Library } from '../library.ts';
import { followTasks } from '../measures/follow-tasks.ts';
import { reopenClosed } from '../measures/reopen-closed.ts';
import { followRevision } from '../reviews/follow-revision.ts';
import { postmortemRow } from './find-row.ts';
import { newRevision } from './revision.ts';

/** A text that becomes a postmortem's newest. */
export interface AddedText {
  readonly markdown: string;
  readonly message: string;
  readonly actor: string;
  /** The others who have typed it. */
  readonly coAuthors?: readonly string[];
  readonly derived: Derived;
}

/** Adds a revision inside of a write that has taken its turn. Answers the row as it is then. */
export async function addRevision(
  library: Library,
  writing: Writing,
  row: PostmortemRow,
  { markdown, message, actor, coAuthors = [], derived }: AddedText,
): Promise<PostmortemRow> {
  const { database, now } = library;
  const at = now();
  const revision = newRevision({ id: row.id, number: row.head + 1, markdown, message, actor, at });
  await writing
    .insertInto('revision')
    .values({ ...revision, co_authors: JSON.stringify(coAuthors) })
    .execute();
  const changed = {
    head_id: revision.id,
    head: revision.number,
    updated_at: at.toISOString(),
    // The address of a draft follows its title; a published one keeps the address that people have sent around.
    ...(row.state === 'draft' ? { slug: slugOf(derived.columns.title) } : {}),
    ...derived.columns,
  };
  await writing.updateTable('postmortem').set(changed).where('id', '=', row.id).execute();
  await writeDerived(writing, database, row, derived);
  await followThreads(writing, row, markdown);
  const detail = { revision: revision.number, ...(coAuthors.length > 0 ? { with: coAuthors } : {}) };
  const number = await appendChange(writing, database, {
    kind: 'postmortem.revised',
    subject: row.id,
    actor,
    at,
    detail,
  });
  const next = { ...row, ...changed };
  const { reopened } = await followTasks(writing, next, { tasks: derived.tasks, actor, at, number });
  const followed = await followRevision(library, writing, next, {
    before: row.head_id,
    after: markdown,
    actor,
    at,
  });
  if (reopened) await reopenClosed(library, writing, followed, { actor, at });
  return await postmortemRow(writing, row.id);
}
