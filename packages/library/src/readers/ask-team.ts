import { AppError } from '@failonce/document';
import { v7 as uuid } from 'uuid';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { PostmortemRow } from '../database/tables.ts';
import { isDay } from '../is-day.ts';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { findRow } from '../postmortems/find-row.ts';
import { isAuthor } from '../postmortems/is-author.ts';
import { actorOf, seesAll, type Viewer } from '../viewer.ts';
import { membersWhoMaySee } from './members.ts';

const MOST = 50;

/**
 * Asks a team to read a postmortem, its authors and the owners may; asked again, the day is the new one. Throws `not-found`,
 * `not-allowed` and `input-invalid`.
 */
export async function askTeam(
  library: Library,
  viewer: Viewer,
  reference: string,
  { team, due = '' }: { readonly team: string; readonly due?: string | undefined },
): Promise<void> {
  const { database, now } = library;
  const at = now();
  const found = await findRow(database.read, viewer, reference);
  await needAuthor(library, viewer, found);
  await database.write(async (writing) => {
    await takeTurn(writing);
    const row = await findRow(writing, viewer, reference);
    const known = await writing.selectFrom('team').select('name').where('id', '=', team).executeTakeFirst();
    if (known === undefined) refuseInput('team', 'Choose the team that shall read it.');
    if (due !== '' && !isDay(due))
      refuseInput('due', `The day must be one as in 2026-03-02: not “${due.slice(0, 40)}”.`);
    const { members } = await membersWhoMaySee(writing, row, team)
      .select((eb) => eb.fn.countAll<number | string>().as('members'))
      .executeTakeFirstOrThrow();
    if (Number(members) === 0)
      refuseInput('team', `Nobody of “${known.name}” may see this postmortem, or nobody is in the team yet.`);
    const open = await writing
      .selectFrom('reading_request')
      .select(['id', 'team_id', 'due'])
      .where('postmortem_id', '=', row.id)
      .where('withdrawn_at', 'is', null)
      .execute();
    const before = open.find((each) => each.team_id === team);
    if (before !== undefined && (before.due ?? '') === due) return;
    if (before === undefined && open.length >= MOST) refuseInput('team', `At most ${MOST} teams can be asked.`);
    const asked_at = at.toISOString();
    if (before !== undefined)
      await writing
        .updateTable('reading_request')
        .set({ withdrawn_at: asked_at })
        .where('id', '=', before.id)
        .execute();
    const request = {
      id: uuid(),
      postmortem_id: row.id,
      team_id: team,
      due: due || null,
      asked_at,
      asked_by: actorOf(viewer),
    };
    await writing
      .insertInto('reading_request')
      .values({ ...request, withdrawn_at: null })
      .execute();
    await appendChange(writing, database, {
      kind: 'reading.asked',
      subject: row.id,
      actor: actorOf(viewer),
      at,
      detail: { team: known.name, ...(due === '' ? {} : { due }) },
    });
  });
}

/** No longer asks a team. Throws as `askTeam`. */
export async function askNoLonger(library: Library, viewer: Viewer, reference: string, request: string): Promise<void> {
  const { database, now } = library;
  await needAuthor(library, viewer, await findRow(database.read, viewer, reference));
  await database.write(async (writing) => {
    await takeTurn(writing);
    const row = await findRow(writing, viewer, reference);
    const at = now();
    const { numUpdatedRows } = await writing
      .updateTable('reading_request')
      .set({ withdrawn_at: at.toISOString() })
      .where('id', '=', request.replaceAll('\0', ''))
      .where('postmortem_id', '=', row.id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await appendChange(writing, database, { kind: 'reading.withdrawn', subject: row.id, actor: actorOf(viewer), at });
  });
}

async function needAuthor(library: Library, viewer: Viewer, row: PostmortemRow): Promise<void> {
  if (seesAll(viewer) || (await isAuthor(library.database.read, row, actorOf(viewer)))) return;
  throw new AppError('not-allowed', { message: 'The authors of a postmortem and the owners ask a team to read it.' });
}
