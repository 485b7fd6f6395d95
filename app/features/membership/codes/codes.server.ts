import { createHmac, randomInt } from "node:crypto";
import { z } from "zod";
import { keyStoreOf, type AnyDb, type Db } from "#db/database";
import { clientOf, forgiveTries, limits, takeTry } from "~/http/limiter.server";
import { codeCount, codeFrom } from "./code";

/** The form in which somebody types a code. */
export const CodeField = z.object({ code: z.string({ error: "Type your code." }).trim() });

/** A new random code. */
export function makeCode() {
  return codeFrom(randomInt(codeCount));
}

/** The owner of the key in the key store. No account has this id. */
const keyOwner = "codes";

/**
 * The hash of a code that `readCode` or `codeOf` returned, as it is saved. Codes are short enough to
 * try them all, so the hash has a key, which lies in the key store and in no backup of the database.
 */
export async function hashCode(db: AnyDb, code: string) {
  const key = await keyStoreOf(db).findOrCreate(keyOwner, keyOwner);
  return createHmac("sha256", key).update(code).digest("base64url");
}

interface Guesser {
  request: Request;
  accountId: string;
}

/**
 * Counts one try at a code. Returns null, or the seconds to wait if the account or its network tried too
 * often. Call it before looking the code up, and `forgiveCodeTries` once a code worked.
 */
export async function takeCodeTry(db: Db, { request, accountId }: Guesser, now = Date.now()) {
  const byAccount = await takeTry(db, limits.codes, accountId, now);
  const byClient = await takeTry(db, limits.codesOfClient, clientOf(request), now);
  if (byAccount === null && byClient === null) return null;
  return Math.max(byAccount ?? 0, byClient ?? 0);
}

/** A member who mistyped a code before the right one starts again. The network's count stays. */
export function forgiveCodeTries(db: Db, accountId: string) {
  return forgiveTries(db, limits.codes, accountId);
}

/**
 * The code that belongs to an id: the same one each time, so it need not be saved. `first` replaces its
 * first word, and the rest stays secret.
 */
export async function codeOf(db: AnyDb, id: string, first?: string) {
  const bytes = await deriveBytes(db, "code", id);
  return codeFrom(Number(bytes.readBigUInt64BE() % BigInt(codeCount)), first);
}

/** The secret token that belongs to an id. Save its hash alone: see `hashToken`. */
export async function tokenOf(db: AnyDb, id: string) {
  return (await deriveBytes(db, "token", id)).subarray(0, 18).toString("base64url");
}

async function deriveBytes(db: AnyDb, purpose: string, id: string) {
  const key = await keyStoreOf(db).findOrCreate(keyOwner, keyOwner);
  return createHmac("sha256", key).update(`${purpose}:${id}`).digest();
}
