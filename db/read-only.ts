import {
  DeleteQueryNode,
  InsertQueryNode,
  RawNode,
  UpdateQueryNode,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type RootOperationNode,
} from "kysely";
import type { Db } from "./database.ts";
import { readState, writeState } from "./site-state.ts";

/** Thrown by every write while the site is in read-only mode. */
export class ReadOnlyError extends Error {
  constructor() {
    super("The site is in read-only mode.");
  }
}

const name = "read-only";

/** How often each server asks whether the site is in read-only mode, in milliseconds. */
export const readOnlyCheck = 1_000;

/** Since when the site is in read-only mode, in ms since 1970; null if it is not. */
export async function readOnlySince(db: Db): Promise<number | null> {
  const since = await readState(db, name);
  return since ? Number(since) : null;
}

/** Tells every server to refuse writes, or to allow them again. They do so within a few seconds. */
export async function setReadOnly(db: Db, isReadOnly: boolean, now: number) {
  if (!isReadOnly) return writeState(db, name, "", now);
  if ((await readOnlySince(db)) === null) await writeState(db, name, String(now), now);
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
export function writeGuardOf(db: Db) {
  const guard = db.getExecutor().plugins.find((plugin) => plugin instanceof WriteGuard);
  if (!guard) throw new Error("This database was opened without a write guard.");
  return guard;
}

function isWrite(node: RootOperationNode) {
  if (InsertQueryNode.is(node) || UpdateQueryNode.is(node) || DeleteQueryNode.is(node)) return true;
  return RawNode.is(node) && /^\s*(insert|update|delete)\b/i.test(node.sqlFragments[0] ?? "");
}
