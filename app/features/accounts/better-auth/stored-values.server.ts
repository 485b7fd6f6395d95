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
  type OperationNode,
  type QueryId,
} from "kysely";

export const dateColumns = new Set([
  "created_at",
  "updated_at",
  "expires_at",
  "locked_until",
  "access_token_expires_at",
  "refresh_token_expires_at",
]);
export const booleanColumns = new Set(["email_verified", "two_factor_enabled", "verified"]);
export const tokenColumn = "token";

/** Turns the values in better-auth's queries into what our tables hold. `hash` hashes session tokens. */
export class StoredValues extends OperationNodeTransformer {
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
