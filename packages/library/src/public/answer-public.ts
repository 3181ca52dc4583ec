import { AppError } from '@failonce/document';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { tell } from '../post/tell.ts';
import { findRow } from '../postmortems/find-row.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { approversOf, mayApprove } from './approvers.ts';
import { refuseUnfit } from './ask-for-public.ts';
import { type PublicVersion, publicVersionOf, versionIn } from './public-version.ts';

const MOST_REASON = 1000;

interface Answer {
  /** The SHA-256 of the text that the one who answers has read. */
  readonly sha256: string;
}

/**
 * Approves what waits: from now on it is what its address shows, until another one is approved or it is withdrawn. An
 * owner may, or whom failonce.yaml names; not who asked, where somebody else may. Throws `not-found`, `not-allowed`,
 * `changed-meanwhile` where another text waits than the one that was read, and `not-now`.
 */
export async function approvePublic(
  library: Library,
  viewer: Viewer,
  reference: string,
  answer: Answer,
): Promise<PublicVersion> {
  return await answerTo(library, viewer, reference, answer, async (writing, row, asked, at) => {
    refuseUnfit(row);
    const shown = await versionIn(writing, row.id, 'approved');
    const ended = { ended_at: at, ended_by: actorOf(viewer) };
    if (shown !== undefined) {
      // Who chose another address gave up the one before: what was linked from outside is gone, and says so.
      const state = shown.address === asked.address ? ('replaced' as const) : ('withdrawn' as const);
      await writing
        .updateTable('public_version')
        .set({ ...ended, state })
        .where('id', '=', shown.id)
        .execute();
    }
    return { ...asked, state: 'approved' as const, approved_at: at, approved_by: actorOf(viewer) };
  });
}

/** Declines what waits, and says why; whoever asked is told. Who may approve may. Throws as `approvePublic`, and `input-invalid`. */
export async function declinePublic(
  library: Library,
  viewer: Viewer,
  reference: string,
  { reason, ...answer }: Answer & { readonly reason: string },
): Promise<PublicVersion> {
  const said = reasonOf(reason, 'Say what is wrong with it, so that it can be mended.');
  return await answerTo(library, viewer, reference, answer, async (_, __, asked, at) => ({
    ...asked,
    state: 'declined' as const,
    ended_at: at,
    ended_by: actorOf(viewer),
    reason: said,
  }));
}

type Row = NonNullable<Awaited<ReturnType<typeof versionIn>>>;

async function answerTo(
  library: Library,
  viewer: Viewer,
  reference: string,
  { sha256 }: Answer,
  answer: (writing: Writing, row: PostmortemRow, asked: Row, at: string) => Promise<Row>,
): Promise<PublicVersion> {
  const { database } = library;
  const at = library.now();
  return await database.write(async (writing) => {
    await takeTurn(writing);
    const row = await findRow(writing, viewer, reference);
    if (viewer.kind !== 'person') throw new AppError('not-signed-in');
    const asked = await versionIn(writing, row.id, 'asked');
    if (asked === undefined)
      throw new AppError('not-now', {
        message: 'Nobody asks that this postmortem be public, or somebody has answered.',
      });
    if (!mayApprove(await approversOf(library, writing, row), viewer, asked.asked_by))
      throw new AppError('not-allowed', {
        message:
          viewer.id === asked.asked_by
            ? 'Somebody else than the one who asked has to approve it.'
            : 'Only owners of the library, and whom failonce.yaml names, approve public versions.',
      });
    if (asked.sha256 !== sha256)
      throw new AppError('changed-meanwhile', {
        message: 'Another text waits for approval now. Read that one, then answer.',
      });
    const answered = await answer(writing, row, asked, at.toISOString());
    const { id, ...columns } = answered;
    await writing.updateTable('public_version').set(columns).where('id', '=', id).execute();
    const kind = `public.${answered.state}`;
    const actor = viewer.id;
    const detail = { revision: asked.revision };
    await appendChange(writing, database, { kind, subject: row.id, actor, at, detail });
    if (asked.asked_by !== actor)
      await tell(writing, {
        key: `${kind}:${id}:${asked.asked_by}`,
        person: asked.asked_by,
        kind: answered.state === 'approved' ? 'public-approved' : 'public-declined',
        postmortem: row.id,
        subject: row.id,
        at,
        detail: { by: actor },
      });
    return publicVersionOf(answered);
  });
}

/**
 * Withdraws what is public and what waits, for good: its address answers from now on that it is gone. Who may write the
 * postmortem may, and who may approve: to take something back needs no second person. Throws `not-found`, `not-allowed`,
 * `not-now` and `input-invalid`.
 */
export async function withdrawPublic(
  library: Library,
  viewer: Viewer,
  reference: string,
  { reason }: { readonly reason: string },
): Promise<void> {
  const said = reasonOf(reason, 'Say why: it stays in the history, for those inside.');
  const { database } = library;
  const at = library.now();
  await database.write(async (writing) => {
    await takeTurn(writing);
    const row = await findRow(writing, viewer, reference);
    if (viewer.kind !== 'person') throw new AppError('not-signed-in');
    const approvers = await approversOf(library, writing, row);
    if (viewer.role === 'reader' && !approvers.some(({ id }) => id === viewer.id)) throw new AppError('not-allowed');
    const ended = await endPublic(library, writing, row.id, { by: viewer.id, reason: said, at });
    if (!ended) throw new AppError('not-now', { message: 'Nothing of this postmortem is public, and nothing waits.' });
  });
}

/** Ends what is shown and what waits, in the write in which its reason comes about. Was there anything? */
export async function endPublic(
  { database }: Pick<Library, 'database'>,
  writing: Writing,
  postmortem: string,
  { by, reason, at }: { readonly by: string; readonly reason: string; readonly at: Date },
): Promise<boolean> {
  const [shown, asked] = [
    await versionIn(writing, postmortem, 'approved'),
    await versionIn(writing, postmortem, 'asked'),
  ];
  const ended = { ended_at: at.toISOString(), ended_by: by, reason };
  for (const [row, state] of [
    [shown, 'withdrawn'],
    [asked, 'taken-back'],
  ] as const) {
    if (row === undefined) continue;
    await writing
      .updateTable('public_version')
      .set({ ...ended, state })
      .where('id', '=', row.id)
      .execute();
    await appendChange(writing, database, {
      kind: `public.${state}`,
      subject: postmortem,
      actor: by,
      at,
      detail: { reason },
    });
  }
  return shown !== undefined || asked !== undefined;
}

function reasonOf(given: string, missing: string): string {
  const reason = given.trim();
  if (reason === '') refuseInput('reason', missing);
  if (reason.length > MOST_REASON) refuseInput('reason', `A reason has at most ${MOST_REASON} characters.`);
  return reason;
}
