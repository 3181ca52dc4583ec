import type { Selectable } from 'kysely';
import type { CommentTable, ThreadTable } from './tables.ts';

/** One comment. */
export interface Comment {
  readonly id: string;
  readonly authorId: string;
  readonly author: string;
  /** Empty where it was deleted: that somebody said something stays, and what was said does not. */
  readonly body: string;
  readonly createdAt: string;
  readonly changedAt: string | undefined;
  readonly deletedAt: string | undefined;
  /** Whom it names. */
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
}

/** What was said of some words: the first comment and its answers. */
export interface Thread {
  readonly id: string;
  /** The words that it is about, as they were shown when somebody pointed at them; empty for the whole postmortem. */
  readonly quote: string;
  /**
   * Where they stand in the newest text, half-open. Undefined where they are not there any more, for the whole
   * postmortem, and in what is resolved, which nobody follows.
   */
  readonly span: { readonly start: number; readonly end: number } | undefined;
  /** Were the words changed since? */
  readonly moved: boolean;
  /** What shall stand in their place. */
  readonly replacement: string | undefined;
  readonly resolved: { readonly as: 'resolved' | 'applied'; readonly at: string; readonly by: string } | undefined;
  /** The first ones and the last ones, where there are many. */
  readonly comments: readonly Comment[];
  /** How many there are between these. */
  readonly leftOut: number;
}

/** A thread's row as others see it. */
export function threadOf(
  row: Selectable<ThreadTable>,
  comments: readonly Comment[],
  leftOut: number,
  names: ReadonlyMap<string, string>,
): Thread {
  const { id, quote, start_at, end_at, stands, revision, replacement, resolution, resolved_at, resolved_by } = row;
  return {
    id,
    quote,
    span: stands === 1 && revision === null && start_at >= 0 ? { start: start_at, end: end_at } : undefined,
    moved: stands === 0,
    replacement: replacement ?? undefined,
    resolved:
      resolution === null
        ? undefined
        : { as: resolution, at: resolved_at ?? '', by: names.get(resolved_by ?? '') ?? 'Failonce' },
    comments,
    leftOut,
  };
}

/** A comment's row as others see it. */
export function commentOf(
  row: Selectable<CommentTable>,
  names: ReadonlyMap<string, string>,
  mentions: readonly string[],
): Comment {
  return {
    id: row.id,
    authorId: row.author_id,
    author: names.get(row.author_id) ?? 'Failonce',
    body: row.body,
    createdAt: row.created_at,
    changedAt: row.changed_at ?? undefined,
    deletedAt: row.deleted_at ?? undefined,
    mentions: mentions.flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name }];
    }),
  };
}
