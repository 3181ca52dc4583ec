import { v7 as uuid } from 'uuid';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { refusePurged } from '../postmortems/purged.ts';
import type { Viewer } from '../viewer.ts';
import { insertComment, type Said } from './add-thread.ts';
import { MOST_ANSWERS, saidBy, threadRow } from './allowed.ts';
import { mentionedIn, noteMentions } from './mentions.ts';
import { speakOf } from './speak-of.ts';

/** Answers in a thread. Throws `not-found`, `input-invalid`, and `holds-purged`. */
export async function answerThread(
  library: Library,
  viewer: Viewer,
  reference: string,
  thread: string,
  { body }: { readonly body: string },
): Promise<Said> {
  return await speakOf(library, viewer, reference, async ({ writing, row, person, at, note }) => {
    const { id: thread_id } = await threadRow(writing, row.id, thread);
    const said = saidBy(body);
    await refusePurged(writing, row.id, { markdown: '', message: said });
    const { count } = await writing
      .selectFrom('comment')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('thread_id', '=', thread_id)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_ANSWERS)
      refuseInput('body', `This thread has ${MOST_ANSWERS} comments. Resolve it, and begin a new one.`);
    const mentioned = await mentionedIn(writing, row, said);
    const comment = uuid();
    await insertComment(writing, { id: comment, thread: thread_id, author: person.id, body: said, at });
    await noteMentions(writing, { comment, thread: thread_id, postmortem: row.id, by: person.id, at }, mentioned);
    await note('comment.answered', { thread: thread_id, comment });
    return { thread: thread_id, comment, mentioned, postmortem: row };
  });
}
