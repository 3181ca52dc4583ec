import { sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// What a shared document begins with becomes a row beside its updates: in the row of the draft it would be written anew
// with every key that is pressed. And those that are to be saved are found without looking at all.
export default defineMigration({
  up: async (db) => {
    await sql`insert into draft_update (postmortem_id, number, epoch, author_id, body)
      select postmortem_id, through, epoch, '', base from draft`.execute(db);
    await db.schema.alterTable('draft').dropColumn('base').execute();
    await sql`create index draft_unsaved on draft (typed_at) where updates > through`.execute(db);
  },
});
