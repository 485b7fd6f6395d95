import { hash } from "@node-rs/argon2";
import type { Db } from "./database.ts";
import { inTransaction } from "./transaction.ts";
import { addAccount, addGrantAndSafetyCheck, addSecondFactor } from "./seed/accounts.ts";
import { seedLearning } from "./seed/learning.ts";
import { demoPassword, people } from "./seed/people.ts";
import { seedQuestions } from "./seed/questions.ts";

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

function getId(ids: Map<string, string>, alias: string) {
  const id = ids.get(alias);
  if (!id) throw new Error(`Nobody in the demo is called ${alias}`);
  return id;
}
