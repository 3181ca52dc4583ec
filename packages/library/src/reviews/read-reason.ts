import type { Library } from '../library.ts';
import type { ReadPostmortem } from '../postmortems/postmortem.ts';
import type { Action } from './transitions.ts';

/** Why a postmortem stands where it stands, where somebody had to say it. */
export interface StatedReason {
  readonly action: Action;
  readonly name: string;
  readonly at: string;
  readonly reason: string;
}

const STEPS = ['publish', 'publish-interim', 'complete', 'close', 'withdraw'] as const satisfies readonly Action[];

/**
 * The reason with which somebody published a postmortem in spite of what was missing or before it was complete, closed it
 * with open tasks, or withdrew it: it stays on the page. Of one that was read for whom it is shown to.
 */
export async function readReason(
  { database: { read } }: Library,
  { id, state, imported }: Pick<ReadPostmortem, 'id' | 'state' | 'imported'>,
): Promise<StatedReason | undefined> {
  if (imported || !['published', 'closed', 'withdrawn'].includes(state)) return undefined;
  const row = await read
    .selectFrom('review')
    .leftJoin('person', 'person.id', 'review.actor_id')
    .select(['review.kind', 'review.at', 'review.detail', 'person.name'])
    .where('review.postmortem_id', '=', id)
    .where('review.kind', 'in', STEPS)
    .orderBy('review.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { reason } = JSON.parse(row?.detail ?? '{}') as { readonly reason?: string };
  if (row === undefined || reason === undefined) return undefined;
  return { action: row.kind as Action, name: row.name ?? 'Failonce', at: row.at, reason };
}
