import sqlite3 from "sqlite3";

const database = new sqlite3.Database(process.env.DATABASE_FILE!);

/** The rows of a query, over the one connection there is. */
export function all<Row>(sql: string, ...parameters: unknown[]) {
  return new Promise<Row[]>((resolve, reject) =>
    database.all<Row>(sql, parameters, (error, rows) => (error ? reject(error) : resolve(rows))),
  );
}
