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

const MOST = 50;

/**
 * What a person writes: drafts of one's own, and what one is named in as author and is not closed. The newest first; drills
 * wait for nobody.
 */
export async function readWriting(
  library: Library,
  viewer: Viewer & { readonly kind: 'person' },
): Promise<readonly Waiting[]> {
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
  return await readShown(library, viewer, rows);
}

/** Writes down whose private postmortems somebody was shown words of. */
export async function noteQueue(library: Library, viewer: Viewer, shown: readonly Listed[]): Promise<void> {
  await notePassages(library, viewer, shown);
}
