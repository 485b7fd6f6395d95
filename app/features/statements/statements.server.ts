import { createHmac } from "node:crypto";
import type { Selectable } from "kysely";
import type { Db } from "#db/database";
import { createSeal, getSeal } from "#db/sealed";
import { inTransaction } from "#db/transaction";
import { newId } from "#db/new-id";
import type { StatementTable } from "#db/tables/statements";
import { forgetFormUse } from "~/http/form-use.server";
import { mostStatements } from "./statement";
import { openStatement } from "./sealed-statement.server";
import { saveVersion } from "./statement-versions.server";

export interface StatementWords {
  body: string;
  recipient: string;
  occasion: string;
  name: string;
}

export interface CoachResult {
  isReady: boolean;
  rubricVersion: string;
}

/** A line of a practice conversation: the attempt it was said in, and its words there. */
export interface TalkLine {
  attemptId: string;
  line: string;
}

interface NewStatement extends StatementWords, CoachResult {
  /** The line of a talk that the words come from, or null. */
  talk: TalkLine | null;
}

/** Inserts a statement. The caller's transaction has checked the limit. */
export async function addStatement(
  trx: Db,
  accountId: string,
  { name, recipient, occasion, body, isReady, rubricVersion, talk }: NewStatement,
  now: number,
) {
  const id = newId();
  const seal = await createSeal(trx, accountId);
  const words = { name, recipient, occasion, body, line: talk?.line ?? null };
  await trx
    .insertInto("statement")
    .values({
      id,
      account_id: accountId,
      ...seal.sealRow("statement", id, words),
      is_ready: isReady ? 1 : 0,
      rubric_version: rubricVersion,
      attempt_id: talk?.attemptId ?? null,
      line_hash: talk && lineHash(talk),
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

/**
 * A keyed hash that finds a saved line, because the line itself is encrypted. The key is the
 * attempt's id.
 */
export function lineHash({ attemptId, line }: TalkLine) {
  return createHmac("sha256", attemptId).update(line).digest("base64url");
}

/**
 * Changes a statement and saves its former words as a version. False if the member has no such
 * statement.
 */
export async function changeStatement(
  db: Db,
  accountId: string,
  id: string,
  { body, recipient, occasion, name }: StatementWords,
  rubricVersion: string,
  now: number,
) {
  return inTransaction(db, async (trx) => {
    const before = await findStatement(trx, accountId, id);
    if (!before) return false;
    if (before.body !== body) await saveVersion(trx, before);
    const seal = await createSeal(trx, accountId);
    const sealed = seal.sealRow("statement", id, { body, recipient, occasion, name });
    await trx
      .updateTable("statement")
      .set({ ...sealed, rubric_version: rubricVersion, updated_at: now })
      .where("id", "=", id)
      .execute();
    return true;
  });
}

/** One of the member's statements, or null. */
export async function findStatement(db: Db, accountId: string, id: string) {
  const row = await db
    .selectFrom("statement")
    .selectAll()
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row ? openStatement(await getSeal(db, accountId), row) : null;
}

/** A statement with its words open. */
export type Statement = Selectable<StatementTable>;

/** A member's statements, latest change first. */
export async function listStatements(db: Db, accountId: string, limit = mostStatements) {
  const rows = await db
    .selectFrom("statement")
    .select(["id", "name", "recipient", "occasion", "body", "is_ready", "line", "updated_at"])
    .where("account_id", "=", accountId)
    .orderBy("updated_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const seal = await getSeal(db, accountId);
  return rows.map((row) => openStatement(seal, row));
}

export async function countStatements(db: Db, accountId: string) {
  const { count } = await db
    .selectFrom("statement")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The time when the member last added or changed a statement, or null. */
export async function lastWordsAt(db: Db, accountId: string) {
  const row = await db
    .selectFrom("statement")
    .select("updated_at")
    .where("account_id", "=", accountId)
    .orderBy("updated_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.updated_at ?? null;
}

/** Marks the hour of a statement as a good one. */
export async function markReady(db: Db, accountId: string, id: string) {
  await db
    .updateTable("statement")
    .set({ is_ready: 1 })
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .execute();
}

/** Erases a statement with all its versions. False if the member has no such statement. */
export async function eraseStatement(db: Db, accountId: string, id: string) {
  return inTransaction(db, async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom("statement")
      .where("id", "=", id)
      .where("account_id", "=", accountId)
      .executeTakeFirst();
    await forgetFormUse(trx, accountId, id);
    return numDeletedRows > 0n;
  });
}
