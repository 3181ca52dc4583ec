import type { Writing } from '../database/database.ts';

/** What a secret may stand in beside the text. */
const OF_THREAD = ['exact', 'prefix', 'suffix', 'quote', 'replacement'] as const;

/** Takes a secret out of all that was said of a postmortem. Answers how many threads held it. */
export async function cleanThreads(
  writing: Writing,
  postmortem_id: string,
  { secret, clean }: { readonly secret: string; readonly clean: (text: string) => string },
): Promise<number> {
  const threads = await writing.selectFrom('thread').selectAll().where('postmortem_id', '=', postmortem_id).execute();
  const held = new Set<string>();
  for (const row of threads) {
    // A part of the secret may stand where the anchor of words that are gone was cut.
    if (row.stands === 0)
      await writing.updateTable('thread').set({ exact: '', prefix: '', suffix: '' }).where('id', '=', row.id).execute();
    if (!OF_THREAD.some((name) => row[name]?.includes(secret))) continue;
    held.add(row.id);
    const cleaned = Object.fromEntries(OF_THREAD.map((name) => [name, row[name] === null ? null : clean(row[name])]));
    await writing.updateTable('thread').set(cleaned).where('id', '=', row.id).execute();
  }
  const comments = await writing
    .selectFrom('comment')
    .innerJoin('thread', 'thread.id', 'comment.thread_id')
    .select(['comment.id', 'comment.thread_id', 'comment.body'])
    .where('thread.postmortem_id', '=', postmortem_id)
    .execute();
  for (const { id, thread_id, body } of comments) {
    if (!body.includes(secret)) continue;
    held.add(thread_id);
    await writing
      .updateTable('comment')
      .set({ body: clean(body) })
      .where('id', '=', id)
      .execute();
  }
  return held.size;
}
