import type { Writing } from '../database/database.ts';

/**
 * Takes a secret out of all that was planned and said in the meetings over a postmortem. Answers how many rows held it.
 */
export async function cleanMeetings(
  writing: Writing,
  postmortem_id: string,
  clean: (text: string) => string,
): Promise<number> {
  const meetings = writing.selectFrom('meeting').select('id').where('postmortem_id', '=', postmortem_id);
  let held = 0;
  const entries = await writing.selectFrom('meeting_entry').selectAll().where('meeting_id', 'in', meetings).execute();
  for (const { meeting_id, number, kind, body, quote } of entries) {
    const isJson = (kind === 'task' && body !== '') || kind === 'present';
    const cleaned = { body: isJson ? cleanJson(body, clean) : clean(body), quote: clean(quote) };
    if (cleaned.body === body && cleaned.quote === quote) continue;
    held += 1;
    await writing
      .updateTable('meeting_entry')
      .set(cleaned)
      .where('meeting_id', '=', meeting_id)
      .where('number', '=', number)
      .execute();
  }
  const plans = await writing.selectFrom('meeting_plan').selectAll().where('meeting_id', 'in', meetings).execute();
  for (const { meeting_id, number, participants } of plans) {
    const cleaned = cleanJson(participants, clean);
    if (cleaned === participants) continue;
    held += 1;
    await writing
      .updateTable('meeting_plan')
      .set({ participants: cleaned })
      .where('meeting_id', '=', meeting_id)
      .where('number', '=', number)
      .execute();
  }
  return held;
}

/** The same with each text in it cleaned; ids of people are none. */
function cleanJson(json: string, clean: (text: string) => string): string {
  return JSON.stringify(
    JSON.parse(json, (key, value) => (typeof value === 'string' && key !== 'person' ? clean(value) : value)),
  );
}
