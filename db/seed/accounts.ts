import { symmetricEncrypt } from "better-auth/crypto";
import type { Db } from "../database.ts";
import { newId } from "../new-id.ts";
import { sealSafety } from "../sealed-safety.ts";
import { day } from "../tables/timestamp.ts";
import type { Person } from "./person.ts";

/** Adds the account with its password hash and returns its id. It is older the more lessons are read. */
export async function addAccount(db: Db, person: Person, password: string, now: number) {
  const { email, alias, country, track, lessonsRead } = person;
  const id = newId();
  const openedAt = now - (lessonsRead * 2 + 3) * day;
  const times = { created_at: openedAt, updated_at: openedAt };
  await db
    .insertInto("account")
    .values({
      id,
      email,
      email_verified: 1,
      alias,
      country,
      track,
      two_factor_enabled: person.phoneKey ? 1 : 0,
      stripe_customer_id: null,
      ...times,
    })
    .execute();
  await db
    .insertInto("credential")
    .values({
      id: newId(),
      account_id: id,
      provider_id: "credential",
      provider_account_id: id,
      password,
      ...times,
    })
    .execute();
  for (const role of person.roles ?? []) {
    const shown = { name: alias, credential: person.credential ?? "" };
    await db
      .insertInto("staff_role")
      .values({ account_id: id, role, ...shown, given_at: openedAt })
      .execute();
  }
  return id;
}

export async function addSecondFactor(db: Db, accountId: string, phoneKey: string, secret: string) {
  await db
    .insertInto("second_factor")
    .values({
      id: newId(),
      account_id: accountId,
      secret: await symmetricEncrypt({ key: secret, data: phoneKey }),
      backup_codes: "[]",
      verified: 1,
      failed_verification_count: 0,
      locked_until: null,
    })
    .execute();
}

export async function addGrantAndSafetyCheck(
  db: Db,
  accountId: string,
  { given, safety }: Person,
  now: number,
) {
  if (given) {
    await db
      .insertInto("grant")
      .values({
        id: newId(),
        account_id: accountId,
        source: given.source,
        source_ref: null,
        status: "active",
        ends_at: given.days === null ? null : now + given.days * day,
        synced_at: now,
      })
      .execute();
  }
  if (safety) {
    await db
      .insertInto("safety_check")
      .values({
        account_id: accountId,
        result: await sealSafety(db, accountId, safety),
        checked_at: now - 6 * day,
      })
      .execute();
  }
}
