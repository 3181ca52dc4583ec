import { viewerOfPerson } from '../../people/people.ts';
import { waitsFor } from '../../reviews/read-review.ts';
import { readUnderReview } from '../../reviews/under-review.ts';
import { defineReminder, type Thing } from '../define-reminder.ts';
import { workingDaysAfter } from '../working-days.ts';

type Waiting = Thing & {
  readonly postmortem: string;
  /** Those who are asked and have not answered. */
  readonly asked: readonly string[];
  readonly by: string;
};

/** Their texts are read: few at once, so that nobody waits. */
const AT_ONCE = 10;

// A review that somebody is asked for: whoever is asked, then whoever asked, to ask somebody else.
export default defineReminder<Waiting>({
  kind: 'review-waiting',
  ladder: ['asked', 'asker', 'owners'],
  find: async ({ db, library, after }) => {
    const rows = await db
      .selectFrom('postmortem')
      .selectAll()
      .where('state', '=', 'in-review')
      .where('practice', '=', 0)
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    const things: Waiting[] = [];
    for (const row of rows) {
      const found = await readUnderReview(library, db, row);
      for (const request of found.standing.requests) {
        const { number, target, of, by, at, reminded } = request;
        const members = of === 'person' ? [target] : await membersOf(db, target);
        const asked: string[] = [];
        for (const id of members) {
          const person = await viewerOfPerson({ ...library, database: { ...library.database, read: db } }, id);
          if (person.kind === 'person' && waitsFor(library, found, request, person)) asked.push(id);
        }
        if (asked.length === 0) continue;
        const key = `${row.id} ${number}`;
        const about = { subject: row.id, postmortem: row.id, detail: { number: row.number } };
        things.push({ ...about, key, anchor: String(number), from: (reminded ?? at).slice(0, 10), asked, by });
      }
    }
    return { things, next: rows.length < AT_ONCE ? undefined : rows.at(-1)?.id };
  },
  steps: ({ from }, { review }) => [
    { name: 'asked', day: workingDaysAfter(from, review), to: 'asked' },
    { name: 'asker', day: workingDaysAfter(from, 2 * review), to: 'asker' },
  ],
  people: async (_, { asked, by }, rung) => (rung === 'asked' ? asked : [by]),
});

async function membersOf(db: Parameters<typeof readUnderReview>[1], team: string): Promise<string[]> {
  const rows = await db.selectFrom('team_member').select('person_id').where('team_id', '=', team).execute();
  return rows.map(({ person_id }) => person_id);
}
