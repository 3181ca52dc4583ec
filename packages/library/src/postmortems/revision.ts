import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { RevisionTable } from '../database/tables.ts';

/** The row of a new revision. */
export function newRevision(given: {
  readonly id: string;
  readonly number: number;
  readonly markdown: string;
  readonly message: string;
  readonly actor: string;
  readonly at: Date;
}): Omit<RevisionTable, 'purged' | 'co_authors'> {
  return {
    id: uuid(),
    postmortem_id: given.id,
    number: given.number,
    markdown: given.markdown,
    sha256: sha256(given.markdown),
    author_id: given.actor,
    message: given.message,
    created_at: given.at.toISOString(),
  };
}

/** Of the text's UTF-8 bytes, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
