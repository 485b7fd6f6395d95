import sqlite3 from "sqlite3";

const database = new sqlite3.Database(process.env.DATABASE_FILE!);

/** Returns the rows of a query, over a single connection. */
export function all<Row>(sql: string, ...parameters: unknown[]) {
  return new Promise<Row[]>((resolve, reject) =>
    database.all<Row>(sql, parameters, (error, rows) => (error ? reject(error) : resolve(rows))),
  );
}
