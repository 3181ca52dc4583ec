import { takeTurn } from '../changes/append-change.ts';
import type { Writing } from '../database/database.ts';
import type { Library } from '../library.ts';
import { endIncident, raise } from './raise.ts';
import { graver, rankOf } from './severity.ts';
import type { SourceRow } from './sources.ts';
import { type KeptAlert, type ToldAlert, toldOf } from './told.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
/** Alerts of one message that are read; a program that tells more at once tells them again. */
const MOST = 1000;

/** What became of the alerts of a message. */
export interface Heard {
  readonly heard: number;
  /** Those that were beyond what one message may tell. */
  readonly left: number;
}

/**
 * Takes in what a source tells. An alert is an incident once it is grave enough and has lasted as long as the source's
 * setting says; alerts of one service within an hour are one incident; told again, an alert is the same.
 */
export async function hearAlerts(library: Library, source: SourceRow, told: readonly ToldAlert[]): Promise<Heard> {
  const now = library.now();
  const alerts = told.slice(0, MOST).map((each) => toldOf(each, now));
  await library.database.write(async (writing) => {
    await takeTurn(writing);
    await writing
      .updateTable('alert_source')
      .set({ heard_at: now.toISOString() })
      .where('id', '=', source.id)
      .execute();
    // What was no incident is forgotten after a while, so that noise leaves nothing behind.
    await writing
      .deleteFrom('alert')
      .where('source_id', '=', source.id)
      .where('incident_id', 'is', null)
      .where('ripe_at', '<', new Date(now.getTime() - WEEK).toISOString())
      .where('ended_at', 'is not', null)
      .execute();
    for (const alert of alerts) await hear(library, writing, source, alert, now);
  });
  return { heard: alerts.length, left: told.length - alerts.length };
}

async function hear(library: Library, writing: Writing, source: SourceRow, told: KeptAlert, now: Date): Promise<void> {
  const known = await writing
    .selectFrom('alert')
    .selectAll()
    .where('source_id', '=', source.id)
    .where('external_id', '=', told.id)
    .executeTakeFirst();
  const counts = source.up_to === null || rankOf(told.severity) <= source.up_to;
  if (known === undefined) {
    if (!counts) return;
    const ripe = Date.parse(told.beganAt) + source.minutes * MINUTE;
    const row = {
      source_id: source.id,
      external_id: told.id,
      incident_id: null,
      title: told.title,
      service: told.service || source.service,
      severity: told.severity,
      address: told.address ?? null,
      began_at: told.beganAt,
      ripe_at: new Date(ripe).toISOString(),
      ended_at: told.endedAt ?? null,
    };
    await writing.insertInto('alert').values(row).execute();
    if (isRipe(row, now)) await raise(library, writing, source, row);
    return;
  }
  // One that has ended stays so: messages may come in any order.
  const ended_at = known.ended_at ?? told.endedAt ?? null;
  const severity = graver(known.severity, told.severity);
  if (ended_at === known.ended_at && severity === known.severity) {
    if (known.incident_id === null && isRipe(known, now)) await raise(library, writing, source, known);
    return;
  }
  const row = { ...known, ended_at, severity };
  await writing
    .updateTable('alert')
    .set({ ended_at, severity })
    .where('source_id', '=', source.id)
    .where('external_id', '=', told.id)
    .execute();
  if (known.incident_id !== null) await endIncident(library, writing, known.incident_id, severity);
  else if (isRipe(row, now)) await raise(library, writing, source, row);
}

/** Has an alert lasted long enough? */
function isRipe({ ripe_at, ended_at }: { readonly ripe_at: string; readonly ended_at: string | null }, now: Date) {
  return ended_at === null ? ripe_at <= now.toISOString() : ripe_at <= ended_at;
}

/**
 * Makes incidents of the alerts that have lasted long enough meanwhile, without being told of again. Whoever does it, and
 * however many at once, each becomes one once. Answers how many.
 */
export async function ripenAlerts(library: Library): Promise<number> {
  const now = library.now().toISOString();
  const ripe = (db: Library['database']['read']) =>
    db
      .selectFrom('alert')
      .selectAll()
      .where('incident_id', 'is', null)
      .where('ended_at', 'is', null)
      .where('ripe_at', '<=', now)
      .orderBy('ripe_at')
      .limit(MOST);
  if ((await ripe(library.database.read).limit(1).executeTakeFirst()) === undefined) return 0;
  return await library.database.write(async (writing) => {
    await takeTurn(writing);
    const alerts = await ripe(writing).execute();
    for (const alert of alerts) {
      const source = await writing
        .selectFrom('alert_source')
        .selectAll()
        .where('id', '=', alert.source_id)
        .executeTakeFirst();
      await raise(library, writing, source, alert);
    }
    return alerts.length;
  });
}
