import type { Threads, Viewer } from '@failonce/library';
import type { ReviewView } from '@failonce/pages';
import { can } from '../policies/can.ts';

/** Threads as a reader sees them, with what that one may do about each. */
export function shownThreads({ items }: Threads, viewer: Viewer): ReviewView['threads'] {
  if (viewer.kind !== 'person') return [];
  const writes = can(viewer, 'postmortem.revise');
  return items.map(({ comments, resolved, replacement, ...thread }) => ({
    ...thread,
    replacement,
    resolved,
    mayResolve: writes || comments[0]?.authorId === viewer.id,
    mayApply: writes && replacement !== undefined && resolved === undefined && thread.span !== undefined,
    comments: comments.map(({ authorId, changedAt, deletedAt, mentions, ...comment }) => ({
      ...comment,
      changed: changedAt !== undefined,
      deleted: deletedAt !== undefined,
      mentions: mentions.map(({ name }) => name),
      mayChange: authorId === viewer.id,
      mayDelete: authorId === viewer.id || viewer.role === 'owner',
    })),
  }));
}
