import { db } from "~/db.server";
import { aGrant, anAccount } from "#tests/helpers/factories";

/** An account that may have its words looked at; null: it has not done the safety check. */
export async function aMember(safety: "go" | "support" | "pause" | null = "go") {
  const account = await anAccount(db);
  await aGrant(db, account.id);
  if (safety) {
    const row = { account_id: account.id, result: safety, checked_at: 1 };
    await db.insertInto("safety_check").values(row).execute();
  }
  return account;
}
