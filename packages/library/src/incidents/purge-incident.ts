import { AppError } from '@failonce/document';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import { forget } from '../database/forget.ts';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { needOwner } from '../people/permitted.ts';
import { PURGED, type Purging, refuseUnpurgeable } from '../postmortems/purgeable.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { cleanIncident } from './clean-incidents.ts';
import { joinedIncidents } from './joined.ts';

/**
 * Takes a secret out of an incident and the alerts that told of it, for good: an owner's alone. What a postmortem is about is
 * cleaned with that as well (`purge`). Throws `not-found`, and `input-invalid` where it holds none.
 */
export async function purgeIncident(
  library: Library,
  viewer: Viewer,
  id: string,
  { secret, reason }: Purging,
): Promise<void> {
  needOwner(viewer);
  refuseUnpurgeable({ secret, reason });
  const { database } = library;
  const at = library.now();
  await database.write(async (writing) => {
    await takeTurn(writing);
    const row = await joinedIncidents(writing, viewer)
      .selectAll('incident')
      .where('incident.id', '=', id.replaceAll('\0', ''))
      .executeTakeFirst();
    if (row === undefined) throw new AppError('not-found', { details: { incident: id } });
    const held = await cleanIncident(writing, row, (text) => text.replaceAll(secret, PURGED));
    if (held === 0) refuseInput('secret', 'Neither this incident nor an alert of it holds it.');
    await appendChange(writing, database, {
      kind: 'incident.purged',
      subject: id,
      actor: actorOf(viewer),
      at,
      detail: { reason: reason.trim() },
    });
  });
  await forget(database);
}
