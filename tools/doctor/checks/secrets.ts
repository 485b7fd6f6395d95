import { symmetricDecrypt } from "better-auth/crypto";
import { keyStoreOf, type Db } from "#db/database";
import { compareKeyStore } from "#db/keys/check-key-store";
import { problem, well, type Check, type Finding } from "../finding.ts";

/** Whether the secrets of the settings open what the database holds. */
export const checkSecrets: Check = {
  name: "the secrets",
  async examine({ env, db }) {
    if (!db) return [];
    const found = [
      ...(await keyStoreFindings(db)),
      ...(await masterKeyFindings(db)),
      ...(await sessionSecretFindings(db, env.sessionSecret)),
    ];
    return found.length > 0 ? found : [well("The secrets fit the data.")];
  },
};

async function keyStoreFindings(db: Db): Promise<Finding[]> {
  if ((await compareKeyStore(db)) !== "other") return [];
  return [
    problem(
      "KEY_STORE is not the key store of this database, so nobody can read what members wrote.",
      "Set KEY_STORE to the right one, or bring back its copy: npm run db -- keys restore FILE",
    ),
  ];
}

async function masterKeyFindings(db: Db): Promise<Finding[]> {
  const store = keyStoreOf(db);
  const owner = (await store.readRows()).find(({ wrapped }) => wrapped !== null);
  if (!owner) return [];
  try {
    await store.find(owner.owner_id);
    return [];
  } catch {
    return [
      problem(
        "The master keys in DATA_KEY_FILE do not open the members' keys.",
        "Put the right file back. After a change of the key, the older key stays on its own line.",
      ),
    ];
  }
}

async function sessionSecretFindings(db: Db, secret: string): Promise<Finding[]> {
  const factor = await db
    .selectFrom("second_factor")
    .select("secret")
    .where("verified", "=", 1)
    .limit(1)
    .executeTakeFirst();
  if (!factor) return [];
  try {
    await symmetricDecrypt({ key: secret, data: factor.secret });
    return [];
  } catch {
    return [
      problem(
        "SESSION_SECRET is not the one that encrypted the phones of staff: their codes are refused.",
        "Set SESSION_SECRET to the value from before, or let each of them set up the phone again: npm run db -- second-factor reset ADDRESS",
      ),
    ];
  }
}
