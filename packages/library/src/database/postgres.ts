import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Connections of one process. */
const MOST_CONNECTIONS = 10;
const INT8 = 20;

// Counts come as 64-bit numbers, which the driver would give as text.
pg.types.setTypeParser(INT8, Number);

/** Kysely's dialect for PostgreSQL at an address such as “postgres://failonce@db/failonce”. */
export function postgresDialect(address: string): Dialect {
  return new PostgresDialect({ pool: async () => openPool(address) });
}

function openPool(address: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: address,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    application_name: 'failonce',
  });
  // An idle connection that breaks is replaced when the next one is needed; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
}
