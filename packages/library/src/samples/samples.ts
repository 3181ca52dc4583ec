import { AppError, findMarks, parse } from '@failonce/document';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Queries, Writing } from '../database/database.ts';
import { deriveText } from '../derived/derive-text.ts';
import { oweAgainWithout } from '../incidents/settle-incident.ts';
import type { Library } from '../library.ts';
import { needOwner } from '../people/permitted.ts';
import { addPostmortem } from '../postmortems/create-postmortem.ts';
import { searchAdapters } from '../search/adapters/adapters.ts';
import { forgetWords } from '../search/forget-words.ts';
import { actorOf, type Viewer } from '../viewer.ts';

/** A sample postmortem as it comes with the program. */
export interface Sample {
  readonly path: string;
  readonly markdown: string;
}

/** What the changes that bring samples and take them away are about. */
const SUBJECT = 'samples';
/** What may have happened to a sample that nobody has made one's own. */
const NO_DEED = ['postmortem.created', 'postmortem.read-private'];
/** Everything that is kept of a postmortem in rows of its own; its row goes last. */
const TABLES = [
  'notice',
  'message',
  'task_event',
  'task',
  'recurrence',
  'review',
  'public_version',
  'draft_update',
  'draft',
  'look',
  'audience',
  'term',
  'fingerprint',
  'masked',
  'purged',
  'revision',
] as const;

/**
 * Puts the sample library into this one, each as its text says: one that says “not yet known” is a draft, the others are
 * published. They stay marked as samples. Throws `not-allowed`, or `input-invalid` where samples are there already.
 */
export async function addSamples(library: Library, viewer: Viewer, samples: readonly Sample[]): Promise<number> {
  needOwner(viewer);
  const ready: { readonly sample: Sample; readonly derived: Awaited<ReturnType<typeof deriveText>> }[] = [];
  for (const sample of samples) ready.push({ sample, derived: await deriveText(library, sample.markdown) });
  await library.database.write(async (writing) => {
    await takeTurn(writing);
    if ((await markedIds(writing)).length > 0)
      throw new AppError('input-invalid', { message: 'The sample library is here already.' });
    const postmortems: string[] = [];
    for (const { sample, derived } of ready) {
      const { markdown, path: file } = sample;
      const given = { markdown, file, imported: !isDraft(markdown), message: 'A sample' };
      postmortems.push((await addPostmortem(library, writing, viewer, given, derived)).id);
    }
    await note(library, writing, viewer, 'added', { postmortems });
  });
  return samples.length;
}

/** Has there never been a postmortem in this library? */
export async function isUnused({ database }: Library): Promise<boolean> {
  const { value } = await database.read
    .selectFrom('counter')
    .select('value')
    .where('name', '=', 'postmortem')
    .executeTakeFirstOrThrow();
  return value === 0;
}

/** The ids of the samples that are there. */
export async function samplesOf({ database }: Library): Promise<readonly string[]> {
  return await markedIds(database.read);
}

/**
 * Takes the samples out again, as if they had never been: the one case in which postmortems are deleted. One that somebody
 * has changed is that person's own by now, and stays. Answers how many went and how many stayed. Throws `not-allowed`.
 */
export async function removeSamples(
  library: Library,
  viewer: Viewer,
): Promise<{ readonly removed: number; readonly kept: number }> {
  needOwner(viewer);
  const { database } = library;
  return await database.write(async (writing) => {
    await takeTurn(writing);
    const marked = await markedIds(writing);
    if (marked.length === 0) return { removed: 0, kept: 0 };
    const rows = await writing
      .selectFrom('postmortem')
      .innerJoin('revision', 'revision.id', 'postmortem.head_id')
      .select(['postmortem.id', 'postmortem.number', 'postmortem.head', 'revision.markdown'])
      .where('postmortem.id', 'in', marked)
      .execute();
    const touched = await writing
      .selectFrom('change')
      .select('subject')
      .where('subject', 'in', marked)
      .where('kind', 'not in', NO_DEED)
      .execute();
    const typed = await writing
      .selectFrom('draft')
      .select('postmortem_id')
      .where('postmortem_id', 'in', marked)
      .whereRef('updates', '>', 'through')
      .execute();
    const own = new Set([...touched.map(({ subject }) => subject), ...typed.map(({ postmortem_id }) => postmortem_id)]);
    const gone = rows.filter(({ id, head }) => head === 1 && !own.has(id));
    const ids = gone.map(({ id }) => id);
    if (ids.length > 0) {
      await oweAgainWithout(library, writing, ids, actorOf(viewer));
      for (const table of TABLES) await writing.deleteFrom(table).where('postmortem_id', 'in', ids).execute();
      await writing.deleteFrom('postmortem').where('id', 'in', ids).execute();
      for (const { number } of gone) await searchAdapters[database.kind].delete(writing, number);
      await forgetWords(
        writing,
        database,
        gone.map(({ markdown }) => markdown),
      );
    }
    await note(library, writing, viewer, 'removed', { gone: gone.map(({ number }) => number) });
    return { removed: gone.length, kept: rows.length - gone.length };
  });
}

/** Which ones they are stands in the log of changes, so that a copy of the library knows it as well. */
async function markedIds(db: Queries): Promise<string[]> {
  const last = await db
    .selectFrom('change')
    .select('detail')
    .where('subject', '=', SUBJECT)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const detail = last === undefined ? {} : (JSON.parse(last.detail) as { readonly postmortems?: readonly string[] });
  return [...(detail.postmortems ?? [])];
}

async function note(
  { database, now }: Library,
  writing: Writing,
  viewer: Viewer,
  what: 'added' | 'removed',
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const change = { kind: `samples.${what}`, subject: SUBJECT, actor: actorOf(viewer), at: now(), detail };
  await appendChange(writing, database, change);
}

function isDraft(markdown: string): boolean {
  const { source, blocks } = parse(markdown);
  return findMarks(source, blocks).notYetKnown.length > 0;
}
