import { defineMigration } from '../define-migration.ts';

// How long it took to notice an outage, for the trends; what set it off is a term of the text.
export default defineMigration({
  up: async ({ schema }) => {
    await schema.alterTable('postmortem').addColumn('detect_minutes', 'integer').execute();
  },
});
