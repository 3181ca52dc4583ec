import { randomBytes } from 'node:crypto';
import { AppError, parse, slugOf } from '@failonce/document';
import { v7 as uuid } from 'uuid';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { tell } from '../post/tell.ts';
import { findRow } from '../postmortems/find-row.ts';
import { sha256 } from '../postmortems/revision.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { approversOf } from './approvers.ts';
import { type PublicKind, type PublicVersion, publicVersionOf, versionIn } from './public-version.ts';

/** Makes the public text of a text. */
export type Redact = (markdown: string) => string;

export interface AskForPublic {
  /** The revision that the asker has before the eyes. */
  readonly revision: number;
  readonly kind: PublicKind;
  readonly redact: Redact;
}

/**
 * Asks that the newest text of a postmortem be public: what would be shown is kept as it is now, and those who may approve
 * it are told. What waited before waits no longer. Whoever writes may ask. Throws `not-found`, `not-allowed`,
 * `changed-meanwhile`, `not-now` where it is not published, for practice or not for the whole company, and `input-invalid`.
 */
export async function askForPublic(
  library: Library,
  viewer: Viewer,
  reference: string,
  { revision, kind, redact }: AskForPublic,
): Promise<PublicVersion> {
  const { database } = library;
  const at = library.now();
  return await database.write(async (writing) => {
    await takeTurn(writing);
    const row = await findRow(writing, viewer, reference);
    if (viewer.kind !== 'person') throw new AppError('not-signed-in');
    if (viewer.role === 'reader') throw new AppError('not-allowed');
    refuseUnfit(row);
    if (row.head !== revision)
      throw new AppError('changed-meanwhile', {
        message: `The text has changed since revision ${revision}: it is revision ${row.head} now. Look at what would be public, then ask.`,
        details: { postmortem: row.id, base: revision, revision: row.head },
      });
    const { markdown } = await writing
      .selectFrom('revision')
      .select('markdown')
      .where('id', '=', row.head_id)
      .executeTakeFirstOrThrow();
    const text = redact(markdown);
    if (!/\p{L}/u.test(text)) refuseInput('revision', 'Nothing would be left to show: everything in it is private.');
    const shown = await versionIn(writing, row.id, 'approved');
    if (shown?.sha256 === sha256(text) && shown.kind === kind)
      refuseInput('revision', 'This text is public already, at this address.');
    const before = await versionIn(writing, row.id, 'asked');
    if (before !== undefined)
      await writing
        .updateTable('public_version')
        .set({ state: 'taken-back', ended_at: at.toISOString(), ended_by: viewer.id })
        .where('id', '=', before.id)
        .execute();
    const version = {
      id: uuid(),
      postmortem_id: row.id,
      revision,
      markdown: text,
      sha256: sha256(text),
      kind,
      address: shown?.kind === kind ? shown.address : await newAddress(writing, row, { kind, text }),
      state: 'asked' as const,
      asked_at: at.toISOString(),
      asked_by: viewer.id,
      approved_at: null,
      approved_by: null,
      ended_at: null,
      ended_by: null,
      reason: '',
    };
    await writing.insertInto('public_version').values(version).execute();
    const actor = actorOf(viewer);
    await appendChange(writing, database, { kind: 'public.asked', subject: row.id, actor, at, detail: { revision } });
    const approvers = await approversOf(library, writing, row);
    for (const { id } of approvers) {
      if (id === actor) continue;
      const key = `public-asked:${version.id}:${id}`;
      const notice = {
        key,
        person: id,
        kind: 'public-asked',
        postmortem: row.id,
        subject: row.id,
        at,
        detail: { by: actor },
      };
      await tell(writing, { ...notice, urgent: true });
    }
    return publicVersionOf(version);
  });
}

/** What is not known to be right is not shown to everybody, and what some of the company may not see even less. */
export function refuseUnfit(row: PostmortemRow): void {
  if (row.state !== 'published' && row.state !== 'closed')
    throw new AppError('not-now', {
      message: 'Only a postmortem that is published in the company can be public.',
      details: { state: row.state, help: 'Publish it in its review first.' },
    });
  if (row.practice === 1)
    throw new AppError('not-now', {
      message: 'A postmortem for practice tells of nothing that happened: it is not made public.',
    });
  if (row.visibility !== 'company')
    throw new AppError('not-now', {
      message: 'This postmortem is not for the whole company, so it cannot be for everybody.',
      details: { help: 'Open it to the company first.' },
    });
}

/** An address that nobody can guess has 128 random bits; one that tells what it is about is never used twice. */
async function newAddress(
  writing: Writing,
  row: PostmortemRow,
  { kind, text }: { readonly kind: PublicKind; readonly text: string },
): Promise<string> {
  if (kind === 'unguessable') return randomAddress();
  // Of the public text: its own address may tell what the public one does not.
  const base = slugOf(parse(text).title?.plain ?? '') || 'postmortem';
  for (let count = 1; ; count++) {
    const address = count === 1 ? base : `${base}-${count}`;
    const taken = await writing
      .selectFrom('public_version')
      .select('id')
      .where('address', '=', address)
      // What was only asked for, and by this one, may have it again.
      .where((eb) => eb.or([eb('postmortem_id', '!=', row.id), eb('approved_at', 'is not', null)]))
      .executeTakeFirst();
    if (taken === undefined) return address;
  }
}

/** 128 random bits, without what may be taken for something else. */
export function randomAddress(): string {
  return randomBytes(16).toString('hex');
}
