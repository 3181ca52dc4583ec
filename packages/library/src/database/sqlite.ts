import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
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

/** How long a write waits for another one, in milliseconds. */
const WAIT = 10_000;
/** Kilobytes of the file that a connection keeps; the system keeps what was read of it, too, and gives it up when it must. */
const CACHE = { reading: 16_384, writing: 4096 };
/** Compiled statements that are kept for the next time. */
const KEPT = 500;

/**
 * Kysely's dialects for Node's own SQLite: of one that writes a file, and of one that only reads it. `WAL` lets readers
 * go on beside a writer; `FULL` makes what was acknowledged outlive a loss of power. What is deleted or written over is
 * gone from the file, too.
 */
export function sqliteDialects(file: string): { readonly writer: Dialect; readonly reader: Dialect } {
  const reader = new NodeSqliteDriver(file);
  return { writer: dialectOf(new NodeSqliteDriver(file, reader)), reader: dialectOf(reader) };
}

function dialectOf(driver: Driver): Dialect {
  return {
    createAdapter: () => new NodeSqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** SQLite makes tables inside of a transaction: steps are taken all or none, also by a process that is killed. */
class NodeSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): true {
    return true;
  }
}

class NodeSqliteDriver implements Driver {
  readonly #file: string;
  readonly #readOnly: boolean;
  readonly #beside: NodeSqliteDriver | undefined;
  #connection: NodeSqliteConnection | undefined;

  /** Writes where another one reads beside it; else it reads. */
  constructor(file: string, beside?: NodeSqliteDriver) {
    this.#file = file;
    this.#readOnly = beside === undefined;
    this.#beside = beside;
  }

  async init(): Promise<void> {
    this.#connection = new NodeSqliteConnection(() => this.#connect());
  }

  #connect(): DatabaseSync {
    const db = new DatabaseSync(this.#file, {
      readOnly: this.#readOnly,
      // Waiting inside of SQLite would stop this whole process, and with it whoever it waits for here.
      timeout: 0,
      enableForeignKeyConstraints: true,
    });
    try {
      if (!this.#readOnly) db.exec('pragma journal_mode = wal');
      db.exec(
        `pragma synchronous = full; pragma cache_size = -${this.#readOnly ? CACHE.reading : CACHE.writing};
        pragma temp_store = memory; pragma secure_delete = on`,
      );
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#open();
  }

  /** At once for writing: a reader that becomes a writer later could be refused halfway. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#connection?.stuck === true) {
      this.#beside?.disconnect();
      this.disconnect();
    }
    await connection.executeQuery(CompiledQuery.raw(this.#readOnly ? 'begin' : 'begin immediate'));
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
    this.#connection?.disconnect();
    this.#connection = undefined;
  }

  /** The next use connects anew. */
  disconnect(): void {
    this.#connection?.disconnect();
  }

  #open(): NodeSqliteConnection {
    if (this.#connection === undefined) throw new Error('The database is closed.');
    return this.#connection;
  }
}

class NodeSqliteConnection implements DatabaseConnection {
  readonly #connect: () => DatabaseSync;
  #db: DatabaseSync | undefined;
  readonly #statements = new Map<string, { readonly statement: StatementSync; readonly reads: boolean }>();

  constructor(connect: () => DatabaseSync) {
    this.#connect = connect;
  }

  /** Connects with the first use. */
  get db(): DatabaseSync {
    this.#db ??= this.#connect();
    return this.#db;
  }

  /**
   * What could only be read when it was opened stays so for SQLite as long as anybody here has it open. By the next write it
   * may be otherwise.
   */
  stuck = false;

  disconnect(): void {
    this.stuck = false;
    this.#statements.clear();
    this.#db?.close();
    this.#db = undefined;
  }

  /** Runs it, and again while another connection is writing, for as long as a write waits. */
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const until = Date.now() + WAIT;
    for (let wait = 1; ; wait = Math.min(2 * wait, 50)) {
      try {
        return this.#run(query);
      } catch (error) {
        if (!/database is locked/.test(String(error)) || Date.now() >= until) throw error;
      }
      await pause(wait);
    }
  }

  #run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    const { statement, reads } = this.#prepare(sql);
    const values = parameters as (string | number | null | Uint8Array)[];
    try {
      if (reads) return { rows: statement.all(...values) as R[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    } catch (error) {
      this.stuck ||= /readonly database/.test(String(error));
      throw error;
    }
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
