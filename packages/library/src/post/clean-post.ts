import type { Writing } from '../database/database.ts';
import { cleanJson } from '../postmortems/clean-json.ts';

/** Takes a secret out of what people were told of a postmortem and of what waits to be sent. */
export async function cleanPost(
  writing: Writing,
  postmortem_id: string,
  clean: (text: string) => string,
): Promise<number> {
  let held = 0;
  const notices = await writing
    .selectFrom('notice')
    .select(['id', 'detail'])
    .where('postmortem_id', '=', postmortem_id)
    .execute();
  for (const { id, detail } of notices) {
    const cleaned = cleanJson(detail, clean);
    if (cleaned === detail) continue;
    held += 1;
    await writing.updateTable('notice').set({ detail: cleaned }).where('id', '=', id).execute();
  }
  const messages = await writing
    .selectFrom('message')
    .select(['id', 'body'])
    .where('postmortem_id', '=', postmortem_id)
    .execute();
  for (const { id, body } of messages) {
    const cleaned = cleanJson(body, clean);
    if (cleaned === body) continue;
    held += 1;
    await writing.updateTable('message').set({ body: cleaned }).where('id', '=', id).execute();
  }
  return held;
}
