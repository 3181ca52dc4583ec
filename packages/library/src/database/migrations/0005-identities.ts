import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// Who people are, as the sign-in (better-auth) keeps it: its names, its types. A person has the id of its user.
export default defineMigration({
  up: async ({ schema }, kind) => {
    const postgres = kind === 'postgres';
    const text = (postgres ? sql`text collate "C"` : 'text') as ColumnDataType;
    const instant = postgres ? 'timestamptz' : 'date';
    const yesNo = postgres ? 'boolean' : 'integer';
    const table = (name: string) => schema.createTable(name).addColumn('id', text, (c) => c.primaryKey());
    const owned = (name: string) =>
      table(name).addColumn('userId', text, (c) => c.notNull().references('auth_user.id').onDelete('cascade'));
    await table('auth_user')
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('email', text, (c) => c.notNull().unique())
      .addColumn('emailVerified', yesNo, (c) => c.notNull())
      .addColumn('image', text)
      .addColumn('createdAt', instant, (c) => c.notNull())
      .addColumn('updatedAt', instant, (c) => c.notNull())
      .execute();
    await owned('auth_session')
      .addColumn('expiresAt', instant, (c) => c.notNull())
      .addColumn('token', text, (c) => c.notNull().unique())
      .addColumn('createdAt', instant, (c) => c.notNull())
      .addColumn('updatedAt', instant, (c) => c.notNull())
      .addColumn('ipAddress', text)
      .addColumn('userAgent', text)
      .execute();
    await owned('auth_account')
      .addColumn('accountId', text, (c) => c.notNull())
      .addColumn('providerId', text, (c) => c.notNull())
      .addColumn('accessToken', text)
      .addColumn('refreshToken', text)
      .addColumn('idToken', text)
      .addColumn('accessTokenExpiresAt', instant)
      .addColumn('refreshTokenExpiresAt', instant)
      .addColumn('scope', text)
      .addColumn('password', text)
      .addColumn('createdAt', instant, (c) => c.notNull())
      .addColumn('updatedAt', instant, (c) => c.notNull())
      .addUniqueConstraint('auth_account_key', ['providerId', 'accountId'])
      .execute();
    await table('auth_verification')
      .addColumn('identifier', text, (c) => c.notNull())
      .addColumn('value', text, (c) => c.notNull())
      .addColumn('expiresAt', instant, (c) => c.notNull())
      .addColumn('createdAt', instant, (c) => c.notNull())
      .addColumn('updatedAt', instant, (c) => c.notNull())
      .execute();
    await owned('auth_passkey')
      .addColumn('name', text)
      .addColumn('publicKey', text, (c) => c.notNull())
      .addColumn('credentialID', text, (c) => c.notNull().unique())
      .addColumn('counter', 'integer', (c) => c.notNull())
      .addColumn('deviceType', text, (c) => c.notNull())
      .addColumn('backedUp', yesNo, (c) => c.notNull())
      .addColumn('transports', text)
      .addColumn('createdAt', instant)
      .addColumn('aaguid', text)
      .execute();
    await table('auth_rate_limit')
      .addColumn('key', text, (c) => c.notNull().unique())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addColumn('lastRequest', 'bigint', (c) => c.notNull())
      .execute();
    for (const name of ['auth_session', 'auth_account', 'auth_passkey'])
      await schema.createIndex(`${name}_user`).on(name).column('userId').execute();
    await schema.createIndex('auth_verification_identifier').on('auth_verification').column('identifier').execute();
  },
});
