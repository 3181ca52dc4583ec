import { setImmediate } from 'node:timers/promises';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Library } from '../library.ts';
import { followTasks } from '../measures/follow-tasks.ts';
import { type Derived, derivedVersion } from './derive.ts';
import { deriveText } from './derive-text.ts';
import { writeDerived } from './write-derived.ts';

/** What is derived in one write: others come in between. */
const AT_ONCE = 20;

export interface Reindexed {
  /** Postmortems that were derived anew. */
  readonly postmortems: number;
}

/**
 * Derives anew what another version of the program has derived, or everything, a few postmortems at a time while people go
 * on writing. Nothing that a person decided is touched: neither texts and states nor when something was changed.
 */
export async function reindex(
  library: Library,
  {
    all = false,
    progress = () => {},
    stopped,
  }: {
    readonly all?: boolean;
    readonly progress?: (done: number, of: number) => void;
    /** What is left then is left for the next time. */
    readonly stopped?: AbortSignal;
  } = {},
): Promise<Reindexed> {
  const { read } = library.database;
  const version = derivedVersion(library.settings);
  const old = await read
    .selectFrom('postmortem')
    .leftJoin('fingerprint', 'fingerprint.postmortem_id', 'postmortem.id')
    .select('postmortem.id')
    .$if(!all, (query) =>
      query.where((eb) =>
        eb.or([eb('postmortem.derived', '!=', version), eb('fingerprint.postmortem_id', 'is', null)]),
      ),
    )
    .orderBy('postmortem.number')
    .execute();
  let done = 0;
  while (done < old.length && stopped?.aborted !== true) {
    progress(done, old.length);
    const ids = old.slice(done, done + AT_ONCE).map(({ id }) => id);
    await deriveAgain(library, ids);
    done += ids.length;
    await setImmediate();
  }
  progress(done, old.length);
  return { postmortems: done };
}

async function deriveAgain(library: Library, ids: readonly string[]): Promise<void> {
  const { database, now } = library;
  const heads = await database.read
    .selectFrom('postmortem')
    .innerJoin('revision', 'revision.id', 'postmortem.head_id')
    .select([
      'postmortem.id',
      'postmortem.head_id',
      'postmortem.number',
      'postmortem.imported',
      'postmortem.start_date',
      'postmortem.state',
      'revision.markdown',
      'revision.sha256',
    ])
    .where('postmortem.id', 'in', ids)
    .execute();
  // Outside of the write, which others wait for.
  const made: ((typeof heads)[number] & { readonly derived: Derived })[] = [];
  for (const head of heads) made.push({ ...head, derived: await deriveText(library, head.markdown) });
  await database.write(async (writing) => {
    await takeTurn(writing);
    const done: (typeof made)[number][] = [];
    for (const each of made) {
      const { id, number, head_id, sha256, derived } = each;
      const same = await writing
        .selectFrom('revision')
        .innerJoin('postmortem', 'postmortem.head_id', 'revision.id')
        .select('revision.id')
        .where('revision.id', '=', head_id)
        .where('revision.sha256', '=', sha256)
        .executeTakeFirst();
      // Written anew meanwhile, and derived with it.
      if (same === undefined) continue;
      await writing.updateTable('postmortem').set(derived.columns).where('id', '=', id).execute();
      await writeDerived(writing, database, { id, number }, derived);
      done.push(each);
    }
    if (done.length === 0) return;
    const at = now();
    const change = await appendChange(writing, database, {
      kind: 'library.reindexed',
      subject: '',
      actor: '',
      at,
      detail: { postmortems: done.map(({ id }) => id) },
    });
    for (const { derived, ...row } of done)
      await followTasks(writing, row, { tasks: derived.tasks, actor: '', at, number: change });
  });
}
