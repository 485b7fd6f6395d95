import {
  BinaryOperationNode,
  ColumnNode,
  ColumnUpdateNode,
  OperationNodeTransformer,
  PrimitiveValueListNode,
  ReferenceNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  type InsertQueryNode,
  type KyselyPlugin,
  type OperationNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type UnknownRow,
} from "kysely";
import { hashToken } from "../tokens.server";

const dateColumns = new Set([
  "created_at",
  "updated_at",
  "expires_at",
  "locked_until",
  "access_token_expires_at",
  "refresh_token_expires_at",
]);
const booleanColumns = new Set(["email_verified", "two_factor_enabled", "verified"]);
const tokenColumn = "token";

/**
 * Stands between better-auth and the database, for better-auth alone. It would write dates and
 * booleans, where our tables have milliseconds and 0 or 1, and session tokens, where our tables have
 * the hash of the token. It writes dates as text on SQLite and as `Date` on PostgreSQL.
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
    return { ...result, rows: result.rows.map((row) => asAsked(row, tokens)) };
  }
}

/** A row in better-auth's terms. A token comes back only to the query that named it. */
function asAsked(row: UnknownRow, tokens: Map<unknown, string> | undefined): UnknownRow {
  const values = Object.entries(row).map(([column, value]) => {
    if (dateColumns.has(column) && typeof value === "number") return [column, new Date(value)];
    if (booleanColumns.has(column)) return [column, value === 1];
    if (column === tokenColumn) return [column, tokens?.get(value) ?? value];
    return [column, value];
  });
  return Object.fromEntries(values);
}

class StoredValues extends OperationNodeTransformer {
  readonly #hash: (queryId: QueryId, token: string) => string;

  constructor(hash: (queryId: QueryId, token: string) => string) {
    super();
    this.#hash = hash;
  }

  override transformInsertQuery(node: InsertQueryNode, queryId: QueryId) {
    if (!node.values || !ValuesNode.is(node.values))
      return super.transformInsertQuery(node, queryId);
    const columns = node.columns?.map(({ column }) => column.name) ?? [];
    const rows = node.values.values.map((row) =>
      PrimitiveValueListNode.is(row)
        ? PrimitiveValueListNode.create(
            row.values.map((value, index) => this.#stored(columns[index], value, queryId)),
          )
        : ValueListNode.create(
            row.values.map((value, index) => this.#storedNode(columns[index], value, queryId)),
          ),
    );
    return super.transformInsertQuery({ ...node, values: ValuesNode.create(rows) }, queryId);
  }

  override transformColumnUpdate({ column, value }: ColumnUpdateNode, queryId: QueryId) {
    const stored = this.#storedNode(columnOf(column), value, queryId);
    return super.transformColumnUpdate(ColumnUpdateNode.create(column, stored), queryId);
  }

  override transformBinaryOperation(node: BinaryOperationNode, queryId: QueryId) {
    const right = this.#storedNode(columnOf(node.leftOperand), node.rightOperand, queryId);
    return super.transformBinaryOperation({ ...node, rightOperand: right }, queryId);
  }

  #storedNode(column: string | undefined, node: OperationNode, queryId: QueryId) {
    if (ValueNode.is(node)) return ValueNode.create(this.#stored(column, node.value, queryId));
    if (!PrimitiveValueListNode.is(node)) return node;
    return PrimitiveValueListNode.create(
      node.values.map((value) => this.#stored(column, value, queryId)),
    );
  }

  #stored(column: string | undefined, value: unknown, queryId: QueryId) {
    if (value instanceof Date) return value.getTime();
    if (typeof value === "boolean") return Number(value);
    if (column === undefined || typeof value !== "string") return value;
    if (dateColumns.has(column)) return Date.parse(value);
    return column === tokenColumn ? this.#hash(queryId, value) : value;
  }
}

function columnOf(node: OperationNode) {
  const column = ReferenceNode.is(node) ? node.column : node;
  return ColumnNode.is(column) ? column.column.name : undefined;
}
