import { endSignIns } from "#db/accounts";
import type { Db } from "#db/database";
import { forgiveTries, limits, takeTry } from "~/http/limiter.server";
import { TooManyHashes, verifyPassword } from "./password-hash.server";
import type { Refused } from "../refuse.server";

/** Checks the password of a signed-in person. Returns null if it is right, or why it is refused. */
export async function checkPassword(
  db: Db,
  accountId: string,
  password: string,
): Promise<Refused | null> {
  const seconds = await takeTry(db, limits.confirmation, accountId);
  if (seconds !== null) return { kind: "wait", seconds };
  try {
    if (!(await isPassword(db, accountId, password))) return { kind: "wrong" };
  } catch (error) {
    if (error instanceof TooManyHashes) return { kind: "busy" };
    throw error;
  }
  await forgiveTries(db, limits.confirmation, accountId);
  return null;
}

/** Saves a new password, and ends the account's sessions, waiting sign-ins and mailed links. */
export async function setPassword(db: Db, accountId: string, passwordHash: string) {
  await db
    .updateTable("credential")
    .set({ password: passwordHash, updated_at: Date.now() })
    .where("account_id", "=", accountId)
    .execute();
  await endSignIns(db, accountId);
  await db.deleteFrom("one_time_link").where("account_id", "=", accountId).execute();
}

async function isPassword(db: Db, accountId: string, password: string) {
  const row = await db
    .selectFrom("credential")
    .select("password")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row?.password ? verifyPassword(row.password, password) : false;
}
