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
    // The planner takes looking into a vector for cheap and would read all texts for a common word; and compiling takes
    // longer than any of our questions. Said here and not while connecting, which poolers refuse.
    onConnect: async (client) => {
      await client.query('set enable_seqscan = off; set jit = off');
    },
  });
  // A connection that breaks is replaced when the next one is needed, and who uses it is told by the query. Without these
  // listeners, one for idle connections and one for those in use, it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
