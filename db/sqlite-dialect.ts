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
import { SqliteConnection } from "./sqlite-connection.ts";

const readerCount = 3;

/**
 * Kysely over the `sqlite3` package: one writing connection behind a queue, several reading ones.
 * A query goes to the connection its kind needs; a transaction holds the writer from begin to end.
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
  /** Without this Kysely would let one query through at a time. */
  override get supportsMultipleConnections() {
    return true;
  }

  /** SQLite undoes `create table` like anything else, so a migration that is killed leaves nothing half made. */
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
    // A new file is nobody else's to read, and the log beside it takes its mode from it.
    await (await open(this.#file, "a", 0o600)).close();
    const writer = await SqliteConnection.open(this.#file, "write");
    // The wait comes first: switching to WAL needs a lock another process may hold for a moment.
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
    const pool = isRead(query) ? this.#readers : this.#writer;
    const connection = await pool.take();
    try {
      return await connection.query<Row>(query);
    } finally {
      pool.give(connection);
    }
  }

  // "immediate" takes the write lock up front, so a second process waits instead of failing half-way.
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

/** Hands out connections one borrower at a time, in the order they asked. */
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

function isRead({ query, sql }: CompiledQuery) {
  if (SelectQueryNode.is(query)) return true;
  return RawNode.is(query) && /^\s*select\b/i.test(sql);
}
