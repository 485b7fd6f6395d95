import { z } from "zod";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { bodyLength, gateQuestions, mostStatements, mostVersions, shortLength } from "./statement";

const shortText = z
  .string()
  .trim()
  .max(shortLength.max, `Keep this under ${shortLength.max} characters.`)
  .default("");
const words = z
  .string()
  .max(bodyLength.max, `Keep it under ${bodyLength.max} characters. A sentence or two is plenty.`)
  .transform((text) => text.replace(/\r\n?/g, "\n").trimEnd())
  .default("");

/** What the form with the member's words sends. All of it may be left empty. */
export const Draft = z.object({
  body: words,
  recipient: shortText,
  occasion: shortText,
  name: shortText,
  /** The words as they were when the member first asked about them. */
  before: words,
  /** The crisis cards that were on the page when the form was sent. */
  shown: z.string().max(100).optional(),
});
export type Draft = z.infer<typeof Draft>;

const answer = z.enum(["yes", "no"], { error: "Answer with yes or no." });
/** The four questions about the hour. */
export const Hour = z.object({ sober: answer, calm: answer, private: answer, safe: answer });

/** What the answers add up to: only this is remembered, and only that every one was yes is kept. */
export function momentOf(hour: z.infer<typeof Hour>) {
  if (hour.safe === "no") return "unsafe" as const;
  return gateQuestions.every(({ id }) => hour[id] === "yes")
    ? ("good" as const)
    : ("later" as const);
}

export interface Words {
  body: string;
  recipient: string;
  occasion: string;
  name: string;
}

interface Reading {
  isReady: boolean;
  rubricVersion: string;
}

const tenMinutes = 10 * 60_000;

/**
 * Keeps a statement and returns its id; null when the member has as many as they may. The same words
 * sent twice within ten minutes (a double click, a reload) are one statement.
 */
export async function keepStatement(
  db: Db,
  accountId: string,
  { body, recipient, occasion, name }: Words,
  { isReady, rubricVersion }: Reading,
  now: number,
) {
  return db.transaction().execute(async (trx) => {
    const kept = await trx
      .selectFrom("statement")
      .select(["id", "body", "created_at"])
      .where("account_id", "=", accountId)
      .orderBy("updated_at", "desc")
      .limit(mostStatements)
      .execute();
    const same = kept.find((one) => one.body === body && one.created_at > now - tenMinutes);
    if (same) return same.id;
    if (kept.length >= mostStatements) return null;

    const id = newId();
    await trx
      .insertInto("statement")
      .values({
        id,
        account_id: accountId,
        name,
        recipient,
        occasion,
        body,
        is_ready: isReady ? 1 : 0,
        rubric_version: rubricVersion,
        created_at: now,
        updated_at: now,
      })
      .execute();
    return id;
  });
}

/** Changes a statement; other words before stay as an earlier version. False: there is none of this member's. */
export async function changeStatement(
  db: Db,
  accountId: string,
  id: string,
  { body, recipient, occasion, name }: Words,
  rubricVersion: string,
  now: number,
) {
  return db.transaction().execute(async (trx) => {
    const before = await findStatement(trx, accountId, id);
    if (!before) return false;
    if (before.body !== body) await keepVersion(trx, before);
    await trx
      .updateTable("statement")
      .set({ body, recipient, occasion, name, rubric_version: rubricVersion, updated_at: now })
      .where("id", "=", id)
      .execute();
    return true;
  });
}

type Statement = NonNullable<Awaited<ReturnType<typeof findStatement>>>;

async function keepVersion(db: Db, { id, body, rubric_version, updated_at }: Statement) {
  const last = await db
    .selectFrom("statement_version")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("statement_id", "=", id)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  await db
    .insertInto("statement_version")
    .values({ statement_id: id, seq, body, rubric_version, kept_at: updated_at })
    .execute();
  await db
    .deleteFrom("statement_version")
    .where("statement_id", "=", id)
    .where("seq", "<=", seq - mostVersions)
    .execute();
}

/** A statement of this member's; null when there is none, or it is someone else's. */
export async function findStatement(db: Db, accountId: string, id: string) {
  const row = await db
    .selectFrom("statement")
    .selectAll()
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row ?? null;
}

/** The earlier versions of a statement that was found, the newest first. */
export async function listVersions(db: Db, { id }: { id: string }) {
  return db
    .selectFrom("statement_version")
    .select(["seq", "body", "kept_at"])
    .where("statement_id", "=", id)
    .orderBy("seq", "desc")
    .execute();
}

/** All statements of a member, the one that changed last first. */
export async function listStatements(db: Db, accountId: string) {
  return db
    .selectFrom("statement")
    .select(["id", "name", "recipient", "occasion", "body", "is_ready", "updated_at"])
    .where("account_id", "=", accountId)
    .orderBy("updated_at", "desc")
    .orderBy("id", "desc")
    .limit(mostStatements)
    .execute();
}

/** From now on the hour counts as a good one. */
export async function markReady(db: Db, accountId: string, id: string) {
  await db
    .updateTable("statement")
    .set({ is_ready: 1 })
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .execute();
}

/** Erases a statement with all its versions. False: there is none of this member's. */
export async function eraseStatement(db: Db, accountId: string, id: string) {
  const { numDeletedRows } = await db
    .deleteFrom("statement")
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
