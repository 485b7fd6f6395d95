import {
  DeleteQueryNode,
  InsertQueryNode,
  RawNode,
  UpdateQueryNode,
  type Kysely,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type RootOperationNode,
} from "kysely";

/** Thrown by every write while the site is in read-only mode. */
export class ReadOnlyError extends Error {
  constructor() {
    super("The site is in read-only mode.");
  }
}

/** Refuses the writes of one open database while `isReadOnly` is true. */
export class WriteGuard implements KyselyPlugin {
  isReadOnly = false;

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    if (this.isReadOnly && isWrite(node)) throw new ReadOnlyError();
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

/** The guard of an open database; its transactions have the same one. */
export function writeGuardOf<Tables>(db: Kysely<Tables>) {
  const guard = db.getExecutor().plugins.find((plugin) => plugin instanceof WriteGuard);
  if (!guard) throw new Error("This database was opened without a write guard.");
  return guard;
}

function isWrite(node: RootOperationNode) {
  if (InsertQueryNode.is(node) || UpdateQueryNode.is(node) || DeleteQueryNode.is(node)) return true;
  return RawNode.is(node) && /^\s*(insert|update|delete)\b/i.test(node.sqlFragments[0] ?? "");
}
