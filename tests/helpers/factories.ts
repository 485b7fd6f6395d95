import type { Insertable } from "kysely";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import type { AccountTable, GrantTable } from "#db/schema";

/** An account in the table, a member unless told otherwise. */
export async function anAccount(db: Db, values: Partial<Insertable<AccountTable>> = {}) {
  const id = newId();
  const now = Date.now();
  return db
    .insertInto("account")
    .values({
      id,
      email: `${id.toLowerCase()}@example.org`,
      email_verified: 0,
      alias: "Rowan",
      role: "member",
      country: "us",
      track: "A",
      two_factor_enabled: 0,
      stripe_customer_id: null,
      created_at: now,
      updated_at: now,
      ...values,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A grant that is live and has no end unless told otherwise. */
export async function aGrant(
  db: Db,
  accountId: string,
  values: Partial<Insertable<GrantTable>> = {},
) {
  return db
    .insertInto("grant")
    .values({
      id: newId(),
      account_id: accountId,
      source: "complimentary",
      source_ref: null,
      status: "active",
      ends_at: null,
      synced_at: Date.now(),
      ...values,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
