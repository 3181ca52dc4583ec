import { leadsOf } from '../../measures/task-parts.ts';
import { authorsOf } from '../authors-of.ts';
import { defineReminder, foundOf, type Thing } from '../define-reminder.ts';
import { daysAfter, workingDaysAfter } from '../working-days.ts';

type Draft = Thing & { readonly postmortem: string };

// A draft that nobody has put into review: its authors, then who answers for the service.
export default defineReminder<Draft>({
  kind: 'draft-waiting',
  ladder: ['authors', 'lead', 'owners'],
  find: async ({ db, after, limit }) => {
    const rows = await db
      .selectFrom('postmortem')
      .select((eb) => [
        'id',
        'number',
        'created_at',
        // Taken out of review, or brought back, it is a draft anew.
        eb
          .selectFrom('review')
          .select('review.at')
          .whereRef('review.postmortem_id', '=', 'postmortem.id')
          .where('review.kind', 'in', ['take-back', 'restore'])
          .orderBy('review.number', 'desc')
          .limit(1)
          .as('again'),
      ])
      .where('state', '=', 'draft')
      .where('imported', '=', 0)
      .where('practice', '=', 0)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute();
    return foundOf(rows, limit, ({ id, number, created_at, again }) => {
      const since = again ?? created_at;
      return { key: id, subject: id, postmortem: id, anchor: since, from: since.slice(0, 10), detail: { number } };
    });
  },
  steps: ({ from }, { draft, lead }) => [
    { name: 'authors', day: workingDaysAfter(from, draft), to: 'authors' },
    { name: 'lead', day: daysAfter(workingDaysAfter(from, draft), lead), to: 'lead' },
  ],
  people: async ({ db }, { postmortem }, rung) =>
    rung === 'authors' ? await authorsOf(db, postmortem) : await leadsOf(db, postmortem),
});
