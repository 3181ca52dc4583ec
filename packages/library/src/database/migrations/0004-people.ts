import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// Services and who owns them, the ways in, the keys of programs, and what owners have set.
export default defineMigration({
  up: async ({ schema }, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await schema.alterTable('team').addColumn('group_name', text).execute();
    await schema.createIndex('team_group').unique().on('team').column('group_name').execute();
    await schema.createIndex('team_member_team').on('team_member').column('team_id').execute();
    await schema
      .createTable('service')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('value', text, (c) => c.notNull().unique())
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('team_id', text, (c) => c.references('team.id'))
      .addColumn('person_id', text, (c) => c.references('person.id'))
      .addColumn('created_at', text, (c) => c.notNull())
      .execute();
    await schema
      .createTable('invitation')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('email', text)
      .addColumn('role', text, (c) => c.notNull())
      .addColumn('token_hash', text, (c) => c.notNull().unique())
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('created_by', text, (c) => c.notNull())
      .addColumn('expires_at', text, (c) => c.notNull())
      .execute();
    await schema
      .createTable('api_token')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('person_id', text, (c) => c.notNull().references('person.id'))
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('token_hash', text, (c) => c.notNull().unique())
      .addColumn('scope', text, (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('expires_at', text)
      .addColumn('last_used_at', text)
      .addColumn('revoked_at', text)
      .execute();
    await schema.createIndex('api_token_person').on('api_token').column('person_id').execute();
    await schema
      .createTable('setting')
      .addColumn('name', text, (c) => c.primaryKey())
      .addColumn('value', text, (c) => c.notNull())
      .execute();
    await schema.createIndex('change_kind').on('change').columns(['kind', 'number']).execute();
    await schema.createIndex('change_actor').on('change').columns(['actor_id', 'number']).execute();
  },
});
