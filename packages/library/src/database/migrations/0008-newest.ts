import { defineMigration } from '../define-migration.ts';

// What was written last, for feeds: without this each reading of one would look at every postmortem.
export default defineMigration({
  up: async ({ schema }) => {
    await schema.createIndex('postmortem_updated').on('postmortem').columns(['updated_at', 'number']).execute();
  },
});
