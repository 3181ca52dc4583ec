import { type Anchor, anchorAt, findAnchor, followAnchors } from '@failonce/document';
import type { Selectable } from 'kysely';
import type { Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import { placedAt } from './add-thread.ts';
import type { ThreadTable } from './tables.ts';

type Row = Pick<Selectable<ThreadTable>, 'id' | 'stands' | 'start_at' | 'end_at' | 'exact' | 'prefix' | 'suffix'>;
type Placed = ReturnType<typeof placedAt>;

const COLUMNS = ['id', 'stands', 'start_at', 'end_at', 'exact', 'prefix', 'suffix'] as const;

/** Follows the open threads of a postmortem into the text that comes. Its row is as it was before. */
export async function followThreads(writing: Writing, { id, head_id }: PostmortemRow, after: string): Promise<void> {
  const rows = await writing
    .selectFrom('thread')
    .select(COLUMNS)
    .where('postmortem_id', '=', id)
    .where('resolution', 'is', null)
    .where('start_at', '>=', 0)
    .execute();
  if (rows.length === 0) return;
  const { markdown } = await writing
    .selectFrom('revision')
    .select('markdown')
    .where('id', '=', head_id)
    .executeTakeFirstOrThrow();
  await moveThreads(writing, rows, markdown, after);
}

/** Follows the resolved threads whose places are in the text of one revision into another text. */
export async function followResolved(
  writing: Writing,
  postmortem_id: string,
  revision: number,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<void> {
  const rows = await writing
    .selectFrom('thread')
    .select(COLUMNS)
    .where('postmortem_id', '=', postmortem_id)
    .where('revision', '=', revision)
    .where('start_at', '>=', 0)
    .execute();
  await moveThreads(writing, rows, before, after);
}

/** Where the words of threads have come to. */
export function movedTo(rows: readonly Row[], before: string, after: string): readonly Placed[] {
  const followed = followAnchors(
    before,
    after,
    rows.map((row) => (row.stands === 1 ? anchorOf(row) : anchorAt(before, { start: row.start_at, end: row.end_at }))),
  );
  return rows.map((row, at) => {
    const { kind, span } = followed[at] as (typeof followed)[number];
    const anchor = anchorOf(row);
    if (row.stands === 1)
      return kind === 'same' ? placedAt(1, anchorAt(after, span)) : placedAt(0, { ...anchor, span });
    // Somebody has brought the words back, as by restoring a version; the same words elsewhere were there before.
    const back = before.includes(row.exact) ? undefined : findAnchor(after, anchor);
    return back === undefined ? placedAt(0, { ...anchor, span }) : placedAt(1, anchorAt(after, back));
  });
}

function anchorOf({ start_at, end_at, exact, prefix, suffix }: Row): Anchor {
  return { span: { start: start_at, end: end_at }, exact, prefix, suffix };
}

async function moveThreads(writing: Writing, rows: readonly Row[], before: string, after: string): Promise<void> {
  const placed = movedTo(rows, before, after);
  // Most move by as much as was typed above them: those of one distance move together.
  const together = new Map<number, string[]>();
  for (const [at, row] of rows.entries()) {
    const to = placed[at] as Placed;
    const { stands, exact, prefix, suffix } = row;
    const by = to.start_at - row.start_at;
    const alike =
      to.stands === stands &&
      to.exact === exact &&
      to.prefix === prefix &&
      to.suffix === suffix &&
      to.end_at - row.end_at === by;
    if (!alike) await writing.updateTable('thread').set(to).where('id', '=', row.id).execute();
    else if (by !== 0) together.set(by, [...(together.get(by) ?? []), row.id]);
  }
  for (const [by, ids] of together)
    await writing
      .updateTable('thread')
      .set((eb) => ({ start_at: eb('start_at', '+', by), end_at: eb('end_at', '+', by) }))
      .where('id', 'in', ids)
      .execute();
}
