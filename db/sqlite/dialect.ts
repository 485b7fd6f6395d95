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

const readerCount = 3;

/**
 * Kysely's dialect for the `sqlite3` package. It opens one connection for writes, with a queue, and
 * three for reads. A transaction holds the writing connection from begin to end.
 */
export class SqliteDialect implements Dialect {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  createDriver(): Driver {
    return new SqliteDriver(this.#file);
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
  #writer!: Pool;
  #readers!: Pool;

  constructor(file: string) {
    this.#file = file;
  }

  async init() {
    // Only this user can read a new file. SQLite gives the log beside it the same mode.
    await (await open(this.#file, "a", 0o600)).close();
    const writer = await SqliteConnection.open(this.#file, "write");
    // The timeout comes first because switching to WAL waits for a lock.
    await writer.exec(
      "pragma busy_timeout = 8000; pragma journal_mode = wal; pragma synchronous = full;" +
        "pragma foreign_keys = on; pragma secure_delete = on; pragma trusted_schema = off;",
    );
    this.#writer = new Pool([writer]);

    const readers = Array.from({ length: readerCount }, async () => {
      const reader = await SqliteConnection.open(this.#file, "read");
      await reader.exec("pragma busy_timeout = 8000; pragma trusted_schema = off;");
      return reader;
    });
    this.#readers = new Pool(await Promise.all(readers));
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
    await this.#pinned?.exec(how);
  }

  unpin() {
    if (this.#pinned) this.#writer.give(this.#pinned);
    this.#pinned = null;
  }

  streamQuery(): never {
    throw new Error("Streaming is not supported");
  }
}

/** Lends each connection to one borrower at a time, in the order of the requests. */
class Pool {
  readonly #all: SqliteConnection[];
  readonly #idle: SqliteConnection[];
  readonly #waiting: ((connection: SqliteConnection) => void)[] = [];

  constructor(connections: SqliteConnection[]) {
    this.#all = connections;
    this.#idle = [...connections];
  }

  async take() {
    const idle = this.#idle.pop();
    return idle ?? new Promise<SqliteConnection>((resolve) => this.#waiting.push(resolve));
  }

  give(connection: SqliteConnection) {
    const next = this.#waiting.shift();
    if (next) next(connection);
    else this.#idle.push(connection);
  }

  async close() {
    await Promise.all(this.#all.map((connection) => connection.close()));
  }
}

function isSelect({ query, sql }: CompiledQuery) {
  if (SelectQueryNode.is(query)) return true;
  return RawNode.is(query) && /^\s*select\b/i.test(sql);
}
