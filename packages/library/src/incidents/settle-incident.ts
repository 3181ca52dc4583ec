import { AppError } from '@failonce/document';
import type { Selectable } from 'kysely';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Writing } from '../database/database.ts';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { needSomebody } from '../people/permitted.ts';
import { findRow } from '../postmortems/find-row.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { joinedIncidents } from './joined.ts';
import type { IncidentTable } from './tables.ts';

/** What an incident is settled by: its postmortem, or a reason why it needs none. */
export type Settlement = { readonly postmortem: string } | { readonly reason: string };

const MOST_REASON = 1000;

/**
 * Settles an incident, or says anew by what. Throws `not-found`, for a postmortem that the viewer may not see as well, and
 * `input-invalid`.
 */
export async function settleIncident(
  library: Library,
  viewer: Viewer,
  id: string,
  settlement: Settlement,
): Promise<void> {
  needSomebody(viewer);
  const at = library.now();
  await library.database.write(async (writing) => {
    await takeTurn(writing);
    const incident = await rowOf(writing, viewer, id);
    const settled = { settled_at: at.toISOString(), settled_by: actorOf(viewer) };
    const actor = actorOf(viewer);
    if ('postmortem' in settlement) {
      const postmortem = await findRow(writing, viewer, settlement.postmortem);
      if (postmortem.state === 'withdrawn')
        refuseInput('postmortem', 'That postmortem is withdrawn. Bring it back first, or name another one.');
      if (postmortem.practice === 1)
        refuseInput('postmortem', 'That one is about a drill. Name the postmortem of this incident.');
      if (incident.postmortem_id === postmortem.id) return;
      await set(writing, id, { state: 'written', postmortem_id: postmortem.id, reason: '', ...settled });
      const detail = { postmortem: postmortem.id };
      await appendChange(writing, library.database, { kind: 'incident.written', subject: id, actor, at, detail });
      return;
    }
    const reason = settlement.reason.replaceAll('\0', '').trim();
    if (reason === '') refuseInput('reason', 'Say why it needs none, for those who ask later.');
    if (reason.length > MOST_REASON) refuseInput('reason', `A reason has at most ${MOST_REASON} characters.`);
    await set(writing, id, { state: 'unneeded', postmortem_id: null, reason, ...settled });
    await appendChange(writing, library.database, { kind: 'incident.unneeded', subject: id, actor, at });
  });
}

/** Takes back what an incident was settled by: its postmortem is owed again. Throws `not-found`. */
export async function oweAgain(library: Library, viewer: Viewer, id: string): Promise<void> {
  needSomebody(viewer);
  const at = library.now();
  await library.database.write(async (writing) => {
    await takeTurn(writing);
    const incident = await rowOf(writing, viewer, id);
    if (incident.state !== 'owed') await owe(library, writing, id, actorOf(viewer), at);
  });
}

/** The same for whatever a postmortem has settled that is one no longer: withdrawn, or taken out with the samples. */
export async function oweAgainWithout(
  library: Library,
  writing: Writing,
  postmortems: readonly string[],
  actor: string,
): Promise<void> {
  if (postmortems.length === 0) return;
  const rows = await writing
    .selectFrom('incident')
    .select('id')
    .where('postmortem_id', 'in', [...postmortems])
    .execute();
  for (const { id } of rows) await owe(library, writing, id, actor, library.now());
}

async function owe(library: Library, writing: Writing, id: string, actor: string, at: Date): Promise<void> {
  const none = { postmortem_id: null, reason: '', settled_at: null, settled_by: null };
  await set(writing, id, { state: 'owed', owed_since: at.toISOString(), ...none });
  await appendChange(writing, library.database, { kind: 'incident.owed-again', subject: id, actor, at });
}

async function set(writing: Writing, id: string, columns: Partial<Selectable<IncidentTable>>): Promise<void> {
  await writing.updateTable('incident').set(columns).where('id', '=', id).execute();
}

async function rowOf(writing: Writing, viewer: Viewer, id: string): Promise<Selectable<IncidentTable>> {
  const row = await joinedIncidents(writing, viewer)
    .selectAll('incident')
    .where('incident.id', '=', id.replaceAll('\0', ''))
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', { details: { incident: id } });
  return row;
}
