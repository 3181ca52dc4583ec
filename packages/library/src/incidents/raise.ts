import type { Selectable } from 'kysely';
import { v7 as uuid } from 'uuid';
import { appendChange } from '../changes/append-change.ts';
import type { Writing } from '../database/database.ts';
import type { Library } from '../library.ts';
import { graver } from './severity.ts';
import type { SourceRow } from './sources.ts';
import type { AlertTable } from './tables.ts';

const HOUR = 60 * 60_000;

/** Makes an incident of an alert, or a part of one that is near: of the same service, within an hour. */
export async function raise(
  library: Library,
  writing: Writing,
  source: SourceRow | undefined,
  alert: Selectable<AlertTable>,
): Promise<void> {
  const { database, now } = library;
  const near = await nearIncident(writing, alert);
  const id = near?.id ?? uuid();
  if (near === undefined) {
    const at = now();
    const { title, service, severity, began_at, ended_at, address } = alert;
    await writing
      .insertInto('incident')
      .values({
        ...{ id, title, service, severity, began_at, ended_at, address },
        service_value: service.toLowerCase(),
        latest_at: began_at,
        source: source?.name ?? '',
        source_id: alert.source_id,
        created_at: at.toISOString(),
        created_by: '',
        state: 'owed',
        owed_since: at.toISOString(),
        postmortem_id: null,
        reason: '',
        settled_at: null,
        settled_by: null,
      })
      .execute();
    await appendChange(writing, database, { kind: 'incident.came', subject: id, actor: '', at });
  }
  await writing
    .updateTable('alert')
    .set({ incident_id: id })
    .where('source_id', '=', alert.source_id)
    .where('external_id', '=', alert.external_id)
    .execute();
  if (near === undefined) return;
  const [began_at = '', latest_at = ''] = [
    [near.began_at, alert.began_at].sort()[0],
    [near.latest_at, alert.began_at].sort()[1],
  ];
  await writing.updateTable('incident').set({ began_at, latest_at }).where('id', '=', id).execute();
  await endIncident(library, writing, id, alert.severity);
}

/** The incident that an alert is part of; without a service, one of the same title from the same source. */
async function nearIncident(writing: Writing, { service, began_at, source_id, title }: Selectable<AlertTable>) {
  const from = new Date(Date.parse(began_at) - HOUR).toISOString();
  const to = new Date(Date.parse(began_at) + HOUR).toISOString();
  return await writing
    .selectFrom('incident')
    .select(['id', 'began_at', 'latest_at'])
    .where('service_value', '=', service.toLowerCase())
    .where('latest_at', '>=', from)
    .where('began_at', '<=', to)
    .$if(service === '', (query) => query.where('source_id', '=', source_id).where('title', '=', title))
    .orderBy('latest_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** An incident is over when all its alerts are, and as grave as the gravest. */
export async function endIncident(
  { database, now }: Library,
  writing: Writing,
  id: string,
  severity: string,
): Promise<void> {
  const before = await writing
    .selectFrom('incident')
    .select(['ended_at', 'severity'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { going, last } = await writing
    .selectFrom('alert')
    .select((eb) => [
      eb.fn.sum<number | string>(eb.case().when('ended_at', 'is', null).then(1).else(0).end()).as('going'),
      eb.fn.max('ended_at').as('last'),
    ])
    .where('incident_id', '=', id)
    .executeTakeFirstOrThrow();
  const after = { ended_at: Number(going) > 0 ? null : last, severity: graver(before.severity, severity) };
  if (after.ended_at === before.ended_at && after.severity === before.severity) return;
  await writing.updateTable('incident').set(after).where('id', '=', id).execute();
  if (after.ended_at !== null && before.ended_at === null)
    await appendChange(writing, database, { kind: 'incident.ended', subject: id, actor: '', at: now() });
}
