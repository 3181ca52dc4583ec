import type { Queries, Writing } from '../database/database.ts';

const MOST_WORDS = 80;

/** What keeps a postmortem from being closed: each task that is neither verified nor declined, in a sentence. */
export async function unsettledTasks(
  db: Queries | Writing,
  postmortem: string,
): Promise<{ readonly message: string }[]> {
  const rows = await db
    .selectFrom('task')
    .select(['words', 'open', 'asks', 'due_on'])
    .where('postmortem_id', '=', postmortem)
    .where('gone_at', 'is', null)
    .where((eb) => eb.or([eb('open', '=', 1), eb('asks', '=', 'verification')]))
    .orderBy('position')
    .execute();
  return rows.map(({ words, open, asks }) => {
    const name = words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS - 1)}…` : words;
    if (open === 0) return { message: `“${name}” is done, and nobody else has verified it.` };
    if (asks === 'approval') return { message: `“${name}” is to be declined, and nobody has approved that.` };
    return { message: `“${name}” is not done.` };
  });
}
