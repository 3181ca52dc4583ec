import type { Writing } from '../database/database.ts';
import { cleanJson } from '../postmortems/clean-json.ts';

/** Takes a secret out of tasks and of what was said of them. Answers how many rows held it. */
export async function cleanTasks(
  writing: Writing,
  postmortem_id: string,
  clean: (text: string) => string,
): Promise<number> {
  let held = 0;
  const tasks = await writing
    .selectFrom('task')
    .select(['id', 'words', 'owner', 'address'])
    .where('postmortem_id', '=', postmortem_id)
    .execute();
  for (const { id, words, owner, address } of tasks) {
    const cleaned = {
      words: clean(words),
      owner: owner === null ? null : clean(owner),
      address: address === null ? null : clean(address),
    };
    if (cleaned.words === words && cleaned.owner === owner && cleaned.address === address) continue;
    held++;
    await writing.updateTable('task').set(cleaned).where('id', '=', id).execute();
  }
  const events = await writing
    .selectFrom('task_event')
    .selectAll()
    .where('postmortem_id', '=', postmortem_id)
    .execute();
  for (const { task_id, number, step, detail } of events) {
    const cleaned = cleanJson(detail, clean);
    if (cleaned === detail) continue;
    held++;
    await writing
      .updateTable('task_event')
      .set({ detail: cleaned })
      .where('task_id', '=', task_id)
      .where('number', '=', number)
      .where('step', '=', step)
      .execute();
  }
  return held;
}
