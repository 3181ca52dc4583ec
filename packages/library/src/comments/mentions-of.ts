import type { Library } from '../library.ts';
import { notePassages } from '../postmortems/note-reading.ts';
import { type Viewer, visibleTo } from '../viewer.ts';

/** A comment that names somebody. */
export interface MentionOf {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly thread: string;
  readonly body: string;
  readonly author: string;
  readonly at: string;
}

const MOST = 50;

/** What names a person in open threads, and was not answered by that one since: the newest first. */
export async function mentionsOf(
  library: Library,
  viewer: Viewer & { readonly kind: 'person' },
): Promise<readonly MentionOf[]> {
  const rows = await library.database.read
    .selectFrom('mention')
    .innerJoin('comment', 'comment.id', 'mention.comment_id')
    .innerJoin('thread', 'thread.id', 'comment.thread_id')
    .innerJoin('postmortem', 'postmortem.id', 'thread.postmortem_id')
    .leftJoin('person', 'person.id', 'comment.author_id')
    .select([
      'postmortem.id',
      'postmortem.number',
      'postmortem.slug',
      'postmortem.title',
      'postmortem.visibility',
      'postmortem.head',
      'thread.id as thread',
      'comment.body',
      'comment.created_at',
      'person.name',
    ])
    .where('mention.person_id', '=', viewer.id)
    .where('comment.author_id', '!=', viewer.id)
    .where('thread.resolution', 'is', null)
    .where(visibleTo(viewer))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('comment as answer')
            .select('answer.id')
            .whereRef('answer.thread_id', '=', 'thread.id')
            .whereRef('answer.id', '>', 'comment.id')
            .where('answer.author_id', '=', viewer.id),
        ),
      ),
    )
    .orderBy('comment.id', 'desc')
    .limit(MOST)
    .execute();
  await notePassages(
    library,
    viewer,
    rows.map(({ id, visibility, head }) => ({ id, visibility, revision: head })),
  );
  return rows.map(({ number, slug, title, thread, body, created_at, name }) => ({
    number,
    slug,
    title: title.trim(),
    thread,
    body,
    author: name ?? 'Failonce',
    at: created_at,
  }));
}
