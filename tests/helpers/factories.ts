import type { Insertable } from "kysely";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { createSeal } from "#db/sealed";
import { sealSafety } from "#db/sealed-safety";
import type { AccountTable, DialogueAttemptTable, GrantTable, StaffRole } from "#db/schema";
import type { SafetyResult } from "#db/tables/learning";

interface AccountValues extends Partial<Insertable<AccountTable>> {
  /** Makes it staff, who are shown under the alias. */
  roles?: StaffRole[];
}

/** Adds an account, a member's unless it has roles. */
export async function anAccount(db: Db, { roles = [], ...values }: AccountValues = {}) {
  const id = newId();
  const now = Date.now();
  const account = await db
    .insertInto("account")
    .values({
      id,
      email: `${id.toLowerCase()}@example.org`,
      email_verified: 0,
      alias: "Rowan",
      country: "us",
      time_zone: "UTC",
      track: "A",
      two_factor_enabled: 0,
      stripe_customer_id: null,
      created_at: now,
      updated_at: now,
      ...values,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await addRoles(db, account, roles);
  return { ...account, roles };
}

/** Gives roles to an account, under its alias. */
export async function addRoles(
  db: Db,
  { id, alias }: { id: string; alias: string },
  roles: readonly StaffRole[],
) {
  for (const role of roles) {
    const shown = { name: alias, credential: "" };
    await db
      .insertInto("staff_role")
      .values({ account_id: id, role, ...shown, given_at: Date.now() })
      .execute();
  }
}

/** Adds a live grant without end. */
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

interface MemberValues extends AccountValues {
  /** The result of the safety check; null if they have not done it. */
  safety?: SafetyResult | null;
}

/** Adds an account with a membership and a safety check with the result "go". */
export async function aMember(db: Db, { safety = "go", ...values }: MemberValues = {}) {
  const account = await anAccount(db, values);
  await aGrant(db, account.id);
  if (safety) {
    await aSafetyCheck(db, account.id, safety);
  }
  return account;
}

/** Saves a result of the safety check, in place of an earlier one. */
export async function aSafetyCheck(
  db: Db,
  accountId: string,
  result: SafetyResult,
  checked_at = Date.now(),
) {
  const check = { result: await sealSafety(db, accountId, result), checked_at };
  await db
    .insertInto("safety_check")
    .values({ account_id: accountId, ...check })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(check))
    .execute();
}

/** Adds a dialogue attempt with the ending `calm` and no events; returns its id. Seals its debrief. */
export async function anAttempt(
  db: Db,
  accountId: string,
  values: Partial<Insertable<DialogueAttemptTable>> = {},
) {
  const id = newId();
  let debrief = values.debrief ?? null;
  if (debrief !== null) {
    const seal = await createSeal(db, accountId);
    ({ debrief } = seal.sealRow("dialogue_attempt", id, { debrief }));
  }
  await db
    .insertInto("dialogue_attempt")
    .values({
      id,
      account_id: accountId,
      dialogue_id: "the-ride-home",
      version: "1",
      seed: 1,
      started_at: 1,
      ended_at: 2,
      ending: "calm",
      ...values,
      debrief,
    })
    .execute();
  return id;
}
