import { DeleteQueryNode, InsertQueryNode, UpdateQueryNode } from "kysely";
import type { CompiledQuery, QueryResult } from "kysely";
import sqlite3 from "sqlite3";

const maxPrepared = 300;

/** An open `sqlite3` connection that caches prepared statements by their SQL text. */
export class SqliteConnection {
  readonly #db: sqlite3.Database;
  readonly #statements = new Map<string, Promise<sqlite3.Statement>>();

  private constructor(db: sqlite3.Database) {
    this.#db = db;
  }

  static async open(file: string, mode: "read" | "write") {
    const flags =
      mode === "read" ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE;
    const db = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened = new sqlite3.Database(file, flags, (error) =>
        error ? reject(error) : resolve(opened),
      );
    });
    return new SqliteConnection(db);
  }

  /** Runs SQL that has no parameters and returns no rows: pragmas, begin, commit. */
  exec(sql: string) {
    return new Promise<void>((resolve, reject) =>
      this.#db.exec(sql, (error) => (error ? reject(error) : resolve())),
    );
  }

  async query<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
    const changesRows =
      InsertQueryNode.is(query) || UpdateQueryNode.is(query) || DeleteQueryNode.is(query);
    return changesRows && !query.returning
      ? this.#run<Row>(sql, parameters)
      : this.#all<Row>(sql, parameters);
  }

  async close() {
    const statements = await Promise.allSettled(this.#statements.values());
    for (const statement of statements) {
      if (statement.status === "fulfilled") await finalize(statement.value);
    }
    await new Promise<void>((resolve, reject) =>
      this.#db.close((error) => (error ? reject(error) : resolve())),
    );
  }

  // `all` steps a statement to its end and resets it. A cached statement that was read with `get`
  // would stay open and pin its snapshot, and the next write on this connection would fail.
  async #all<Row>(sql: string, parameters: readonly unknown[]) {
    const statement = await this.#prepare(sql);
    return new Promise<QueryResult<Row>>((resolve, reject) =>
      statement.all<Row>([...parameters], (error, rows) =>
        error ? resetThen(statement, () => reject(error)) : resolve({ rows }),
      ),
    );
  }

  async #run<Row>(sql: string, parameters: readonly unknown[]) {
    const statement = await this.#prepare(sql);
    return new Promise<QueryResult<Row>>((resolve, reject) =>
      statement.run([...parameters], function (error) {
        if (error) return resetThen(statement, () => reject(error));
        resolve({
          rows: [],
          numAffectedRows: BigInt(this.changes),
          insertId: BigInt(this.lastID),
        });
      }),
    );
  }

  #prepare(sql: string) {
    const known = this.#statements.get(sql);
    if (known) return known;
    if (this.#statements.size >= maxPrepared) this.#finalizeOldest();

    const prepared = new Promise<sqlite3.Statement>((resolve, reject) => {
      const statement = this.#db.prepare(sql, (error: Error | null) =>
        error ? reject(error) : resolve(statement),
      );
    });
    this.#statements.set(sql, prepared);
    prepared.catch(() => this.#statements.delete(sql));
    return prepared;
  }

  #finalizeOldest() {
    const [oldest] = this.#statements;
    if (!oldest) return;
    this.#statements.delete(oldest[0]);
    oldest[1].then(finalize, () => {});
  }
}

/**
 * A statement that failed, because the file was locked for example, stays open. No later transaction
 * could commit on this connection until it is reset.
 */
function resetThen(statement: sqlite3.Statement, then: () => void) {
  statement.reset(then);
}

function finalize(statement: sqlite3.Statement) {
  return new Promise<void>((resolve) => statement.finalize(() => resolve()));
}
