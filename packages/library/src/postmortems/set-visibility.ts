import { AppError } from '@failonce/document';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Visibility } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { endPublic } from '../public/answer-public.ts';
import { actorOf, seesAll, type Viewer } from '../viewer.ts';
import { findRow } from './find-row.ts';
import { setAudience } from './set-audience.ts';

/** Who may see a postmortem. */
export interface Audience {
  readonly visibility: Visibility;
  /** Ids of teams or persons, where it is not for the company. */
  readonly audience: readonly string[];
}

/** Who may see a postmortem, for one who may. Throws `not-found`. */
export async function readAudience({ database }: Library, viewer: Viewer, reference: string): Promise<Audience> {
  const { id, visibility } = await findRow(database.read, viewer, reference);
  const rows = await database.read
    .selectFrom('audience')
    .select('member_id')
    .where('postmortem_id', '=', id)
    .orderBy('member_id')
    .execute();
  return { visibility, audience: rows.map(({ member_id }) => member_id) };
}

/**
 * Says who may see a postmortem; whoever wrote it and the owners always may, and they alone decide it. Throws
 * `not-found`, `not-allowed` or, for nobody and for strangers, `input-invalid`.
 */
export async function setVisibility(
  { database, now }: Library,
  viewer: Viewer,
  reference: string,
  { visibility, audience }: Audience,
): Promise<void> {
  await database.write(async (writing) => {
    await takeTurn(writing);
    const row = await findRow(writing, viewer, reference);
    if (!seesAll(viewer) && row.created_by !== actorOf(viewer)) throw new AppError('not-allowed');
    const at = now();
    const updated_at = at.toISOString();
    await writing.updateTable('postmortem').set({ visibility, updated_at }).where('id', '=', row.id).execute();
    await setAudience(writing, row.id, visibility, audience);
    await appendChange(writing, database, {
      kind: 'postmortem.visibility-changed',
      subject: row.id,
      actor: actorOf(viewer),
      at,
      detail: { from: row.visibility, to: visibility, audience },
    });
    // What some of the company may not see any more, outsiders may not either.
    if (visibility !== 'company')
      await endPublic({ database }, writing, row.id, {
        by: actorOf(viewer),
        reason: 'It is no longer for the whole company.',
        at,
      });
  });
}
