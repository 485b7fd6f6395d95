import { open } from "node:fs/promises";
import {
  RawNode,
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from "kysely";
import { SqliteConnection } from "./connection.ts";
import { Pool } from "./pool.ts";

const readerCount = 3;
const usualLockTimeout = 5_000;

/**
 * Kysely's dialect for the `sqlite3` package. It opens one connection for writes, with a queue, and
 * three for reads. A transaction holds the writing connection from begin to end.
 */
export class SqliteDialect implements Dialect {
  readonly #file: string;
  readonly #lockTimeout: number;

  constructor(file: string, lockTimeout = usualLockTimeout) {
    this.#file = file;
    this.#lockTimeout = lockTimeout;
  }

  createDriver(): Driver {
    return new SqliteDriver(this.#file, this.#lockTimeout);
  }
  createQueryCompiler() {
    return new SqliteQueryCompiler();
  }
  createAdapter() {
    return new PooledSqliteAdapter();
  }
  createIntrospector(db: Kysely<unknown>) {
    return new SqliteIntrospector(db);
  }
}

class PooledSqliteAdapter extends SqliteAdapter {
  /** Otherwise Kysely runs one query at a time. */
  override get supportsMultipleConnections() {
    return true;
  }

  /** SQLite rolls back `create table` too, so a migration that is killed leaves no half of itself. */
  override get supportsTransactionalDdl() {
    return true;
  }
}

class SqliteDriver implements Driver {
  readonly #file: string;
  readonly #lockTimeout: number;
  #writer!: Pool;
  #readers!: Pool;

  constructor(file: string, lockTimeout: number) {
    this.#file = file;
    this.#lockTimeout = lockTimeout;
  }

  async init() {
    // Only this user can read a new file. SQLite gives the log beside it the same mode.
    await (await open(this.#file, "a", 0o600)).close();
    const writer = await SqliteConnection.open(this.#file, "write");
    // The timeout comes first because switching to WAL waits for a lock.
    await writer.exec(
      `pragma busy_timeout = ${this.#lockTimeout}; pragma journal_mode = wal; pragma synchronous = full;` +
        "pragma foreign_keys = on; pragma secure_delete = on; pragma trusted_schema = off;",
    );
    this.#writer = new Pool([writer], 2 * this.#lockTimeout);

    const readers = Array.from({ length: readerCount }, async () => {
      const reader = await SqliteConnection.open(this.#file, "read");
      await reader.exec(`pragma busy_timeout = ${this.#lockTimeout}; pragma trusted_schema = off;`);
      return reader;
    });
    this.#readers = new Pool(await Promise.all(readers), 2 * this.#lockTimeout);
  }

  async acquireConnection() {
    return new RoutedConnection(this.#writer, this.#readers);
  }

  async releaseConnection(connection: RoutedConnection) {
    connection.unpin();
  }

  async beginTransaction(connection: RoutedConnection) {
    await connection.begin();
  }
  async commitTransaction(connection: RoutedConnection) {
    await connection.end("commit");
  }
  async rollbackTransaction(connection: RoutedConnection) {
    await connection.end("rollback");
  }

  async destroy() {
    await this.#readers?.close();
    await this.#writer?.close();
  }
}

class RoutedConnection implements DatabaseConnection {
  readonly #writer: Pool;
  readonly #readers: Pool;
  #pinned: SqliteConnection | null = null;

  constructor(writer: Pool, readers: Pool) {
    this.#writer = writer;
    this.#readers = readers;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#pinned) return this.#pinned.query<Row>(query);
    const pool = isSelect(query) ? this.#readers : this.#writer;
    const connection = await pool.take();
    try {
      return await connection.query<Row>(query);
    } finally {
      pool.give(connection);
    }
  }

  // "immediate" takes the write lock first, so a second process waits and does not fail at its
  // first write.
  async begin() {
    this.#pinned = await this.#writer.take();
    await this.#pinned.exec("begin immediate");
  }

  async end(how: "commit" | "rollback") {
    try {
      await this.#pinned?.exec(how);
    } catch (error) {
      // SQLite has rolled back by itself when the disk is full. The first error tells more.
      if (how === "rollback" && /no transaction is active/.test(String(error))) return;
      throw error;
    }
  }

  unpin() {
    if (this.#pinned) this.#writer.give(this.#pinned);
    this.#pinned = null;
  }

  streamQuery(): never {
    throw new Error("Streaming is not supported");
  }
}

function isSelect({ query, sql }: CompiledQuery) {
  if (SelectQueryNode.is(query)) return true;
  return RawNode.is(query) && /^\s*select\b/i.test(sql);
}
