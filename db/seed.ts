import { hash } from "@node-rs/argon2";
import { symmetricEncrypt } from "better-auth/crypto";
import type { Db } from "./database.ts";
import { inTransaction } from "./transaction.ts";
import { newId } from "./new-id.ts";
import { seedLearning } from "./seed/learning.ts";
import { demoPassword, people, type Person } from "./seed/people.ts";
import { seedQuestions } from "./seed/questions.ts";
import { day } from "./tables/timestamp.ts";

interface SeedSettings {
  /** The session secret, which encrypts the keys of authenticator apps. */
  secret: string;
  now: number;
}

/**
 * Fills a migrated, empty database with the demo people, in one transaction. Throws if the database
 * has accounts. Paid memberships are missing, because they come from Stripe.
 */
export async function seed(db: Db, { secret, now }: SeedSettings) {
  // The same cost as for accounts, so the first sign-in does not hash the password again.
  const password = await hash(demoPassword, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await inTransaction(db, async (trx) => {
    await refuseUnlessEmpty(trx);
    const ids = new Map<string, string>();
    for (const person of people) {
      const id = await addAccount(trx, person, password, now);
      if (person.phoneKey) await addSecondFactor(trx, id, person.phoneKey, secret);
      await addGrantAndSafetyCheck(trx, id, person, now);
      await seedLearning(trx, id, person, now);
      ids.set(person.alias, id);
    }
    await seedQuestions(trx, (alias) => getId(ids, alias), now);
  });
}

async function refuseUnlessEmpty(db: Db) {
  const account = await db.selectFrom("account").select("id").limit(1).executeTakeFirst();
  if (account) throw new Error("There are accounts already. Only an empty database is seeded.");
}

async function addAccount(db: Db, person: Person, password: string, now: number) {
  const { email, alias, role, country, track, lessonsRead } = person;
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
      role,
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
  return id;
}

async function addSecondFactor(db: Db, accountId: string, phoneKey: string, secret: string) {
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

async function addGrantAndSafetyCheck(
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
      .values({ account_id: accountId, result: safety, checked_at: now - 6 * day })
      .execute();
  }
}

function getId(ids: Map<string, string>, alias: string) {
  const id = ids.get(alias);
  if (!id) throw new Error(`Nobody in the demo is called ${alias}`);
  return id;
}
