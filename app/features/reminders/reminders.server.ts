import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { createSeal, getSeal } from "#db/sealed";
import { inTransaction, lockRow } from "#db/transaction";
import { env } from "~/env.server";
import { readAnswers, type AnyAnswers } from "~/ui/forms/prompt";
import { reminderPrompts, type Reminder } from "./reminder";

const Stored = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const placeOf = (row: string) => ({ table: "reminder", column: "words", row });

/** Saves the member's one reminder in place of an earlier one, and returns it. */
export async function saveReminder(db: Db, accountId: string, answers: AnyAnswers, now: number) {
  const seal = await createSeal(db, accountId);
  const by_mail = answers.mail?.length ? 1 : 0;
  return inTransaction(db, async (trx): Promise<Reminder> => {
    await lockRow(trx, "account", accountId);
    const before = await findRow(trx, accountId);
    const id = before?.id ?? newId();
    const version = (before?.version ?? 0) + 1;
    const words = seal.seal(placeOf(id), JSON.stringify(answers));
    const row = { words, by_mail, version, updated_at: now };
    await trx
      .insertInto("reminder")
      .values({ id, account_id: accountId, created_at: now, ...row })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
      .execute();
    return { id, answers, byMail: by_mail === 1, version };
  });
}

/** The member's reminder, or null. */
export async function findReminder(db: Db, accountId: string): Promise<Reminder | null> {
  const row = await findRow(db, accountId);
  if (!row) return null;
  const { id, version, by_mail } = row;
  const seal = await getSeal(db, accountId);
  const stored = Stored.parse(JSON.parse(seal.open(placeOf(id), row.words)));
  const answers = readAnswers(reminderPrompts, (name) => [stored[name] ?? []].flat());
  return { id, version, answers, byMail: by_mail === 1 };
}

/** Erases the member's reminder, which also ends its mail. */
export async function eraseReminder(db: Db, accountId: string) {
  await db.deleteFrom("reminder").where("account_id", "=", accountId).execute();
}

function findRow(db: Db, accountId: string) {
  return db
    .selectFrom("reminder")
    .select(["id", "words", "by_mail", "version"])
    .where("account_id", "=", accountId)
    .executeTakeFirst();
}

/** The token in the mail's header that turns the mail off without a sign-in. It opens nothing else. */
export function offToken(id: string) {
  return `${id}.${macOf(id).toString("base64url")}`;
}

/** Turns off the mail that this token belongs to. False for a token that is not ours. */
export async function turnOff(db: Db, token: string) {
  const [id = "", mac = ""] = token.split(".");
  const given = Buffer.from(mac, "base64url");
  const right = macOf(id);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
  await db.updateTable("reminder").set({ by_mail: 0 }).where("id", "=", id).execute();
  return true;
}

function macOf(id: string) {
  return createHmac("sha256", env.sessionSecret)
    .update(`reminder off:${id}`)
    .digest()
    .subarray(0, 18);
}
