import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** How long a write waits for that of another process, in milliseconds. */
const WAIT = 10_000;
/** Compiled statements that are kept for the next time. */
const KEPT = 500;

/**
 * Kysely's dialect for Node's own SQLite. `WAL` lets readers go on beside a writer; `FULL` makes what was acknowledged
 * outlive a loss of power. What is deleted or written over is gone from the file, too.
 */
export function sqliteDialect(file: string, { readOnly = false } = {}): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new NodeSqliteDriver(file, readOnly),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class NodeSqliteDriver implements Driver {
  readonly #file: string;
  readonly #readOnly: boolean;
  #connection: NodeSqliteConnection | undefined;

  constructor(file: string, readOnly: boolean) {
    this.#file = file;
    this.#readOnly = readOnly;
  }

  async init(): Promise<void> {
    this.#connection = new NodeSqliteConnection(() => this.#connect());
  }

  #connect(): DatabaseSync {
    const db = new DatabaseSync(this.#file, {
      readOnly: this.#readOnly,
      timeout: WAIT,
      enableForeignKeyConstraints: true,
    });
    if (!this.#readOnly) db.exec('pragma journal_mode = wal');
    db.exec(
      'pragma synchronous = full; pragma cache_size = -32768; pragma temp_store = memory; pragma secure_delete = on',
    );
    return db;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#open();
  }

  /** At once for writing: a reader that becomes a writer later could be refused halfway. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const begin = CompiledQuery.raw(this.#readOnly ? 'begin' : 'begin immediate');
    try {
      await connection.executeQuery(begin);
    } catch (error) {
      if (this.#readOnly || !/readonly/.test(String(error))) throw error;
      // A file that could only be read when it was opened stays so for SQLite; by now it may be otherwise.
      this.#open().reconnect();
      await connection.executeQuery(begin);
    }
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  /** Where SQLite has rolled back by itself (a full disk), there is nothing left to do. */
  async rollbackTransaction(): Promise<void> {
    if (this.#open().db.isTransaction) this.#open().db.exec('rollback');
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#connection?.db.close();
    this.#connection = undefined;
  }

  #open(): NodeSqliteConnection {
    if (this.#connection === undefined) throw new Error('The database is closed.');
    return this.#connection;
  }
}

class NodeSqliteConnection implements DatabaseConnection {
  db: DatabaseSync;
  readonly #connect: () => DatabaseSync;
  readonly #statements = new Map<string, { readonly statement: StatementSync; readonly reads: boolean }>();

  constructor(connect: () => DatabaseSync) {
    this.#connect = connect;
    this.db = connect();
  }

  reconnect(): void {
    this.#statements.clear();
    this.db.close();
    this.db = this.#connect();
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, reads } = this.#prepare(sql);
    const values = parameters as (string | number | null | Uint8Array)[];
    if (reads) return { rows: statement.all(...values) as R[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  // biome-ignore lint/correctness/useYield: the interface asks for it
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Rows are read in pages, not streamed.');
  }

  #prepare(sql: string): { readonly statement: StatementSync; readonly reads: boolean } {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    if (this.#statements.size >= KEPT) this.#statements.clear();
    const statement = this.db.prepare(sql);
    const prepared = { statement, reads: statement.columns().length > 0 };
    this.#statements.set(sql, prepared);
    return prepared;
  }
}
