import { sql } from 'kysely';
import type { Library } from '../library.ts';
import { namesOf } from '../people/named-in-texts.ts';
import { readPerson } from '../people/people.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { notePassages } from './note-reading.ts';
import type { Listed } from './postmortem.ts';
import { readShown } from './read-shown.ts';

/** A postmortem that somebody may have something to do with, and its text as it may be shown. */
export interface Waiting {
  readonly postmortem: Listed;
  readonly markdown: string;
}

/** What may wait for a person. */
export interface Queue {
  /** What the person writes: drafts of one's own, and what one is named in as author and is not closed. The newest first. */
  readonly writing: readonly Waiting[];
  /** What has tasks that are not done and speaks of the person; the earliest due first. */
  readonly tasks: readonly Waiting[];
  /** How texts name the person, in lower case. */
  readonly names: ReadonlySet<string>;
}

const MOST = 50;
const MOST_TASKS = 200;

/** Reads what may wait for a person, of what that one may see. Drills wait for nobody. */
export async function readQueue(library: Library, viewer: Viewer & { readonly kind: 'person' }): Promise<Queue> {
  const { read } = library.database;
  const { name, email } = await readPerson(library, viewer, viewer.id);
  const names = namesOf(name, email);
  const rows = await read
    .selectFrom('postmortem')
    .select('postmortem.number')
    .where(visibleTo(viewer))
    .where('imported', '=', 0)
    .where('practice', '=', 0)
    .where((eb) =>
      eb.or([
        eb.and([eb('created_by', '=', viewer.id), eb('state', '=', 'draft')]),
        eb.and([
          eb('state', 'in', ['draft', 'in-review', 'published']),
          eb(
            'postmortem.id',
            'in',
            eb
              .selectFrom('term')
              .select('postmortem_id')
              .where('kind', '=', 'author')
              .where('value', 'in', [...names]),
          ),
        ]),
      ]),
    )
    .orderBy('updated_at', 'desc')
    .limit(MOST)
    .execute();
  // The words of the text say whose a task is: this only leaves out texts that speak of nobody of these names.
  const spoken = [...names].map(
    (each) => sql<boolean>`lower(revision.markdown) like ${`%${likely(each)}%`} escape '!'`,
  );
  const owned = await read
    .selectFrom('postmortem')
    .innerJoin('revision', 'revision.id', 'postmortem.head_id')
    .select('postmortem.number')
    .where(visibleTo(viewer))
    .where('state', '!=', 'withdrawn')
    .where('practice', '=', 0)
    .where('tasks_open', '>', 0)
    .where((eb) => eb.or(spoken))
    .orderBy('open_due')
    .orderBy('postmortem.number', 'desc')
    .limit(MOST_TASKS)
    .execute();
  const [writing, tasks] = [await readShown(library, viewer, rows), await readShown(library, viewer, owned)];
  return { writing, tasks, names };
}

/** Writes down whose private postmortems somebody was shown words of. */
export async function noteQueue(library: Library, viewer: Viewer, shown: readonly Listed[]): Promise<void> {
  await notePassages(library, viewer, shown);
}

function likely(words: string): string {
  return words.replaceAll(/[!%_]/g, '!$&');
}
