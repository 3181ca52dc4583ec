import { AppError } from '@failonce/document';
import type { Selectable } from 'kysely';
import { v7 as uuid } from 'uuid';
import { appendChange } from '../changes/append-change.ts';
import type { Library } from '../library.ts';
import { nameOf, refuseInput } from '../people/names.ts';
import { needOwner } from '../people/permitted.ts';
import { hashOfSecret, newSecret } from '../people/secrets.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import type { AlertSourceTable } from './tables.ts';
import { line, MOST_SERVICE } from './told.ts';

/** A program that tells of alerts, without its secret. */
export interface AlertSource {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly service: string;
  /** Alerts up to this rank are incidents, 1 is the gravest; undefined for all. */
  readonly upTo: number | undefined;
  readonly minutes: number;
  readonly signed: boolean;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly heardAt: string | undefined;
}

export interface NewAlertSource {
  readonly name: string;
  readonly kind: string;
  readonly service?: string | undefined;
  readonly upTo?: number | undefined;
  readonly minutes?: number | undefined;
  /** What its messages are signed with, sealed by whoever will open it. */
  readonly signing?: string | undefined;
}

export type SourceRow = Selectable<AlertSourceTable>;

const PREFIX = 'alert';
const MOST_MINUTES = 1440;
const MOST_RANK = 5;
const MOST_SOURCES = 200;

/** Makes a source, an owner may. Its secret is answered this once. Throws `input-invalid`. */
export async function createAlertSource(
  { database, now }: Library,
  viewer: Viewer,
  given: NewAlertSource,
): Promise<{ readonly id: string; readonly secret: string }> {
  needOwner(viewer);
  const { kind, upTo, minutes = 0, signing } = given;
  const name = nameOf(given.name);
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > MOST_MINUTES)
    refuseInput('minutes', `Minutes are a number from 0 to ${MOST_MINUTES}.`);
  if (upTo !== undefined && !(Number.isInteger(upTo) && upTo >= 1 && upTo <= MOST_RANK))
    refuseInput('upTo', `A rank is a number from 1 to ${MOST_RANK}.`);
  const at = now();
  const secret = newSecret(PREFIX);
  const row: SourceRow = {
    id: uuid(),
    name,
    kind,
    secret_hash: hashOfSecret(secret),
    signing: signing ?? null,
    service: line(given.service ?? '', MOST_SERVICE),
    up_to: upTo ?? null,
    minutes,
    created_at: at.toISOString(),
    created_by: actorOf(viewer),
    heard_at: null,
    revoked_at: null,
  };
  await database.write(async (writing) => {
    const { count } = await writing
      .selectFrom('alert_source')
      .select((eb) => eb.fn.countAll<number | string>().as('count'))
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_SOURCES) refuseInput('name', `There can be ${MOST_SOURCES} sources. Revoke one first.`);
    await writing.insertInto('alert_source').values(row).execute();
    const change = { kind: 'alert-source.created', subject: row.id, actor: actorOf(viewer), at };
    await appendChange(writing, database, { ...change, detail: { name, kind } });
  });
  return { id: row.id, secret };
}

/** The sources that may still tell, for an owner. */
export async function listAlertSources({ database }: Library, viewer: Viewer): Promise<AlertSource[]> {
  needOwner(viewer);
  const rows = await database.read
    .selectFrom('alert_source')
    .selectAll()
    .where('revoked_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    service: row.service,
    upTo: row.up_to ?? undefined,
    minutes: row.minutes,
    signed: row.signing !== null,
    createdAt: row.created_at,
    createdBy: row.created_by,
    heardAt: row.heard_at ?? undefined,
  }));
}

/** Ends a source at once. What it told stays. Throws `not-found`. */
export async function revokeAlertSource({ database, now }: Library, viewer: Viewer, id: string): Promise<void> {
  needOwner(viewer);
  const at = now();
  await database.write(async (writing) => {
    const row = await writing
      .updateTable('alert_source')
      .set({ revoked_at: at.toISOString() })
      .where('id', '=', id.replaceAll('\0', ''))
      .where('revoked_at', 'is', null)
      .returning('name')
      .executeTakeFirst();
    if (row === undefined) throw new AppError('not-found', { details: { source: id } });
    const change = { kind: 'alert-source.revoked', subject: id, actor: actorOf(viewer), at };
    await appendChange(writing, database, { ...change, detail: { name: row.name } });
  });
}

/** The source that a secret is of. Throws `not-found`, for one that has ended as well. */
export async function sourceOfSecret({ database }: Library, secret: string): Promise<SourceRow> {
  const row = await database.read
    .selectFrom('alert_source')
    .selectAll()
    .where('secret_hash', '=', hashOfSecret(secret))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row;
}
