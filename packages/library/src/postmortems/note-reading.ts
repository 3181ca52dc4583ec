import { appendChange } from '../changes/append-change.ts';
import type { Visibility } from '../database/tables.ts';
import type { Library } from '../library.ts';
import type { Viewer } from '../viewer.ts';
import type { Listed } from './postmortem.ts';

const KIND = 'postmortem.read-private';

/** Writes into the audit log who has read a postmortem that is not for the whole company, before it is handed out. */
export async function noteReading(
  { database, now, readPrivate }: Library,
  viewer: Viewer,
  { id, visibility }: { readonly id: string; readonly visibility: Visibility },
  revision: number,
): Promise<void> {
  if (visibility === 'company' || viewer.kind !== 'person') return;
  readPrivate?.();
  await database.write((writing) =>
    appendChange(writing, database, {
      kind: KIND,
      subject: id,
      actor: viewer.id,
      at: now(),
      detail: { revision },
    }),
  );
}

const HOUR = 60 * 60 * 1000;

/**
 * Writes into the audit log who was shown passages of postmortems that are not for the whole company, before they are
 * handed out: once an hour for each, so that the log stays readable while somebody types.
 */
export async function notePassages(
  { database, now, readPrivate }: Library,
  viewer: Viewer,
  shown: readonly Pick<Listed, 'id' | 'visibility' | 'revision'>[],
): Promise<void> {
  const hidden = shown.filter(({ visibility }) => visibility !== 'company');
  if (hidden.length === 0 || viewer.kind !== 'person') return;
  readPrivate?.();
  const at = now();
  const since = new Date(at.getTime() - HOUR).toISOString();
  const rows = await database.read
    .selectFrom('change')
    .select('subject')
    .where(
      'subject',
      'in',
      hidden.map(({ id }) => id),
    )
    .where('kind', '=', KIND)
    .where('actor_id', '=', viewer.id)
    .where('at', '>', since)
    .execute();
  const known = new Set(rows.map(({ subject }) => subject));
  const news = hidden.filter(({ id }) => !known.has(id));
  if (news.length === 0) return;
  await database.write(async (writing) => {
    for (const { id, revision } of news) {
      const detail = { revision, passage: true };
      await appendChange(writing, database, { kind: KIND, subject: id, actor: viewer.id, at, detail });
    }
  });
}
