import type { Db } from "#db/database";
import { aGrant, anAccount } from "#tests/helpers/factories";

/** Someone with a membership who has done the safety check. */
export async function aMember(db: Db, values: Parameters<typeof anAccount>[1] = {}) {
  const account = await anAccount(db, values);
  await aGrant(db, account.id);
  await db
    .insertInto("safety_check")
    .values({ account_id: account.id, result: "go", checked_at: Date.now() })
    .execute();
  return account;
}
