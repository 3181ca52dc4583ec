import { AppError } from '@failonce/document';
import { v7 as uuid } from 'uuid';
import type { Queries, Writing } from '../database/database.ts';
import { findTrace, traceOf } from './trace.ts';

/** Notes by what a secret is known that was purged from a postmortem. */
export async function notePurged(writing: Writing, postmortem_id: string, secret: string): Promise<void> {
  const row = { id: uuid(), postmortem_id, ...traceOf(secret) };
  await writing.insertInto('purged').values(row).execute();
}

/**
 * Throws `holds-purged` where a text or a message would bring back what was purged from this postmortem: a file that was
 * pulled before still holds it.
 */
export async function refusePurged(
  db: Queries,
  postmortem_id: string,
  { markdown, message }: { readonly markdown: string; readonly message: string },
): Promise<void> {
  const traces = await db.selectFrom('purged').selectAll().where('postmortem_id', '=', postmortem_id).execute();
  for (const trace of traces) {
    const at = findTrace(markdown, trace);
    if (at !== undefined) {
      const line = markdown.slice(0, at).split('\n').length;
      throw new AppError('holds-purged', {
        message: `Line ${line} holds what an owner has taken out of this postmortem.`,
        details: { postmortem: postmortem_id, line },
      });
    }
    if (findTrace(message, trace) !== undefined)
      throw new AppError('holds-purged', {
        message: 'The message holds what an owner has taken out of this postmortem.',
        details: { postmortem: postmortem_id, field: 'message' },
      });
  }
}
