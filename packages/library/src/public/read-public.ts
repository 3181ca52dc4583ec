import { AppError } from '@failonce/document';
import { readParts } from '../files/files.ts';
import type { Library } from '../library.ts';
import { readNames } from '../people/read-names.ts';
import { findRow } from '../postmortems/find-row.ts';
import type { Viewer } from '../viewer.ts';
import { type Approver, approversOf, mayApprove } from './approvers.ts';
import { refuseUnfit } from './ask-for-public.ts';
import { type PublicVersion, publicVersionOf } from './public-version.ts';

/** What is public of a postmortem, or waits to be, for those who may see the postmortem. */
export interface PublicStanding {
  readonly shown: PublicVersion | undefined;
  readonly asked: PublicVersion | undefined;
  /** The others, the newest first. */
  readonly earlier: readonly PublicVersion[];
  /** Why it cannot be public as it stands; undefined where it can. */
  readonly unfit: string | undefined;
  /** May the viewer answer what waits? */
  readonly mayAnswer: boolean;
  readonly mayAsk: boolean;
  readonly mayWithdraw: boolean;
  readonly approvers: readonly Approver[];
  /** Names of who asked, approved and withdrew, by id. */
  readonly names: ReadonlyMap<string, string>;
}

const MOST = 50;

/** Reads what is public of a postmortem. Throws `not-found`. */
export async function readPublicStanding(library: Library, viewer: Viewer, reference: string): Promise<PublicStanding> {
  const { read } = library.database;
  const row = await findRow(read, viewer, reference);
  const rows = await read
    .selectFrom('public_version')
    .selectAll()
    .where('postmortem_id', '=', row.id)
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  const versions = rows.map(publicVersionOf);
  const asked = versions.find(({ state }) => state === 'asked');
  const approvers = await approversOf(library, read, row);
  let unfit: string | undefined;
  try {
    refuseUnfit(row);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    unfit = error.message;
  }
  const ids = new Set(versions.flatMap(({ askedBy, approvedBy, endedBy }) => [askedBy, approvedBy, endedBy]));
  const people = [...ids].filter((id) => id !== undefined && id !== '') as string[];
  const writes = viewer.kind === 'person' && viewer.role !== 'reader';
  return {
    shown: versions.find(({ state }) => state === 'approved'),
    asked,
    earlier: versions.filter(({ state }) => state !== 'asked' && state !== 'approved'),
    unfit,
    mayAnswer: asked !== undefined && mayApprove(approvers, viewer, asked.askedBy),
    mayAsk: writes && unfit === undefined,
    mayWithdraw: writes || (viewer.kind === 'person' && approvers.some(({ id }) => id === viewer.id)),
    approvers,
    names: await readNames(library, people),
  };
}

/** What stands at a public address, for anybody. */
export interface PublicShown {
  readonly id: string;
  readonly markdown: string;
  readonly sha256: string;
  readonly kind: PublicVersion['kind'];
  readonly address: string;
  readonly approvedAt: string;
}

/**
 * What anybody who knows the address may read; undefined where there never was anything. Throws `withdrawn-publicly`. The one
 * reading that asks for no viewer: of what was approved for everybody, and of nothing else.
 */
export async function readPublic({ database: { read } }: Library, address: string): Promise<PublicShown | undefined> {
  const rows = await read
    .selectFrom('public_version')
    .select(['id', 'markdown', 'sha256', 'kind', 'address', 'state', 'approved_at'])
    .where('address', '=', address.replaceAll('\0', ''))
    .where('approved_at', 'is not', null)
    .execute();
  const shown = rows.find(({ state }) => state === 'approved');
  if (shown === undefined) {
    if (rows.length > 0) throw new AppError('withdrawn-publicly');
    return undefined;
  }
  const { approved_at, state: _, ...rest } = shown;
  return { ...rest, approvedAt: approved_at as string };
}

/** What everybody may find, the newest first. */
export async function listPublic(
  { database: { read } }: Library,
  { after, limit = MOST }: { readonly after?: string | undefined; readonly limit?: number } = {},
): Promise<{ readonly items: readonly PublicShown[]; readonly next: string | undefined }> {
  let query = read
    .selectFrom('public_version')
    .select(['id', 'markdown', 'sha256', 'kind', 'address', 'approved_at'])
    .where('state', '=', 'approved')
    .where('kind', '=', 'slug');
  const [at, id] = after?.split('~') ?? [];
  if (at !== undefined && id !== undefined)
    query = query.where((eb) =>
      eb.or([eb('approved_at', '<', at), eb.and([eb('approved_at', '=', at), eb('id', '<', id)])]),
    );
  const rows = await query
    .orderBy('approved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows
    .slice(0, limit)
    .map(({ approved_at, ...rest }) => ({ ...rest, approvedAt: approved_at as string }));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? `${last.approvedAt}~${last.id}` : undefined };
}

/**
 * A picture of what is public: its bytes bear no metadata since it was kept. Only of the postmortem that the version is of;
 * whether the approved text shows it, the caller has looked. `begin`: the first 32 characters of the SHA-256.
 */
export async function readPublicFile(
  { database: { read } }: Library,
  version: string,
  begin: string,
): Promise<
  { readonly bytes: Uint8Array; readonly type: string; readonly width: number; readonly height: number } | undefined
> {
  const file = await read
    .selectFrom('public_version')
    .innerJoin('file_use', 'file_use.postmortem_id', 'public_version.postmortem_id')
    .innerJoin('file', 'file.sha256', 'file_use.sha256')
    .select(['file.sha256', 'file.type', 'file.width', 'file.height'])
    .where('public_version.id', '=', version)
    .where('file.name', 'like', `${begin.replace(/[^0-9a-f]/g, '')}.%`)
    .where('file.purged', '=', 0)
    .executeTakeFirst();
  if (file === undefined) return undefined;
  const { sha256, ...rest } = file;
  return { ...rest, bytes: await readParts(read, sha256) };
}

/** The names that public versions leave out: of all people, whoever they still are, and of teams. For the server alone. */
export async function namesForPublic({ database: { read } }: Library): Promise<{
  readonly people: readonly string[];
  readonly teams: readonly string[];
}> {
  const people = await read.selectFrom('person').select(['name', 'email']).execute();
  const teams = await read.selectFrom('team').select('name').execute();
  return { people: people.flatMap(({ name, email }) => [name, email]), teams: teams.map(({ name }) => name) };
}

/** A postmortem whose public version waits for the viewer's approval. */
export interface PublicWaiting {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly askedAt: string;
  readonly askedBy: string;
}

/** What waits for the viewer's approval, the oldest first. */
export async function readPublicWaiting(library: Library, viewer: Viewer): Promise<readonly PublicWaiting[]> {
  if (viewer.kind !== 'person') return [];
  const { read } = library.database;
  const rows = await read
    .selectFrom('public_version')
    .innerJoin('postmortem', 'postmortem.id', 'public_version.postmortem_id')
    .selectAll('postmortem')
    .select(['public_version.asked_at', 'public_version.asked_by'])
    .where('public_version.state', '=', 'asked')
    .orderBy('public_version.asked_at')
    .limit(MOST)
    .execute();
  const waiting: PublicWaiting[] = [];
  for (const { asked_at, asked_by, ...row } of rows) {
    if (!mayApprove(await approversOf(library, read, row), viewer, asked_by)) continue;
    waiting.push({ number: row.number, slug: row.slug, title: row.title, askedAt: asked_at, askedBy: asked_by });
  }
  return waiting;
}
