import {
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type UnknownRow,
} from "kysely";
import { hashToken } from "../tokens.server";
import { booleanColumns, dateColumns, StoredValues, tokenColumn } from "./stored-values.server";

/**
 * Translates better-auth's queries and their results to our tables. Its dates become milliseconds, its
 * booleans 0 or 1, and its session tokens the hash of the token. better-auth writes dates as text on
 * SQLite and as `Date` on PostgreSQL.
 */
export class AuthStorage implements KyselyPlugin {
  readonly #tokens = new WeakMap<QueryId, Map<unknown, string>>();
  readonly #transformer = new StoredValues((queryId, token) => {
    const hash = hashToken(token);
    this.#tokens.set(queryId, (this.#tokens.get(queryId) ?? new Map()).set(hash, token));
    return hash;
  });

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult({ result, queryId }: PluginTransformResultArgs) {
    const tokens = this.#tokens.get(queryId);
    return { ...result, rows: result.rows.map((row) => toAuthRow(row, tokens)) };
  }
}

/** Returns a row with better-auth's types. Only a query that named a token gets it back. */
function toAuthRow(row: UnknownRow, tokens: Map<unknown, string> | undefined): UnknownRow {
  const values = Object.entries(row).map(([column, value]) => {
    if (dateColumns.has(column) && typeof value === "number") return [column, new Date(value)];
    if (booleanColumns.has(column)) return [column, value === 1];
    if (column === tokenColumn) return [column, tokens?.get(value) ?? value];
    return [column, value];
  });
  return Object.fromEntries(values);
}
