import { strToU8, zipSync } from "fflate";
import { renderToStaticMarkup } from "react-dom/server";
import type { Db } from "#db/database";
import { inAuditedTransaction } from "#db/audit-trail";
import type { Database } from "#db/schema";
import { todayOf, type Clock } from "~/time";
import { CopyPage } from "./copy-page";
import { heldKinds } from "./held-kinds";
import { readHeld, type HeldRow } from "./held-rows.server";

export type HeldCopy = Partial<Record<keyof Database, HeldRow[]>>;

/** Everything that the site holds about an account, by table. */
export async function readCopy(db: Db, accountId: string): Promise<HeldCopy> {
  const copy: HeldCopy = {};
  for (const table of heldKinds.flatMap(({ tables }) => tables)) {
    copy[table] = await readHeld(db, accountId, table);
  }
  return copy;
}

/**
 * The copy as an archive: a page to read in any browser, and the same as JSON. Records in the audit log
 * that the account took it.
 */
export async function makeCopy(db: Db, accountId: string, clock: Clock) {
  const { now } = clock;
  const copy = await readCopy(db, accountId);
  await inAuditedTransaction(db, now, async (_, record) => {
    await record({ actorId: accountId, subjectId: accountId, action: "account.export" });
  });
  const page = `<!doctype html>${renderToStaticMarkup(<CopyPage copy={copy} day={todayOf(clock)} />)}`;
  return zipSync({
    "notes.html": strToU8(page),
    "notes.json": strToU8(JSON.stringify({ made: new Date(now).toISOString(), ...copy }, null, 2)),
  });
}
