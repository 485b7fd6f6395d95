import { z } from "zod";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import type { Refused } from "../refuse.server";
import { deviceName } from "../session/device-name";
import type { AccountSession } from "../session/session.server";
import { consumeChallenge } from "./challenge.server";
import { challengeOf, readDeviceData, readPublicKey } from "./device-answer.server";

/** How many passkeys an account may have. */
const most = 10;

/** Bytes that a script sends as text. */
export const Bytes = z
  .string()
  .max(8000)
  .regex(/^[\w-]+$/)
  .transform((text) => Buffer.from(text, "base64url"));

export const NewPasskey = z.object({
  clientData: Bytes,
  deviceData: Bytes,
  publicKey: Bytes,
  algorithm: z.coerce.number(),
});

export const RemovedPasskey = z.object({ passkey: z.string().max(100) });

/**
 * Saves a passkey that the device of a signed-in person has just made. Whoever calls this has checked
 * that the person has shown who they are a short time ago.
 */
export async function addPasskey(
  db: Db,
  request: Request,
  { id: sessionId, account }: Pick<AccountSession, "id" | "account">,
  made: z.infer<typeof NewPasskey>,
  now = Date.now(),
): Promise<{ kind: "added" } | { kind: "full" } | Refused> {
  const challenge = challengeOf(made.clientData, "webauthn.create");
  const credentialId = readDeviceData(made.deviceData)?.newId;
  const key = readPublicKey(made.publicKey, made.algorithm);
  if (!challenge || !credentialId || !key) return { kind: "wrong" };
  if (!(await consumeChallenge(db, challenge, sessionId, now))) return { kind: "gone" };
  if ((await listPasskeys(db, account.id)).length >= most) return { kind: "full" };

  const added = await db
    .insertInto("passkey")
    .values({
      id: newId(),
      account_id: account.id,
      credential_id: credentialId,
      public_key: made.publicKey.toString("base64url"),
      algorithm: made.algorithm,
      counter: 0,
      device: deviceName(request.headers.get("User-Agent")),
      created_at: now,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.column("credential_id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return added ? { kind: "added" } : { kind: "wrong" };
}

/** The account's passkeys, the newest first. */
export function listPasskeys(db: Db, accountId: string) {
  return db
    .selectFrom("passkey")
    .select(["id", "credential_id", "device", "created_at", "last_used_at"])
    .where("account_id", "=", accountId)
    .orderBy("created_at", "desc")
    .execute();
}

export async function hasPasskey(db: Db, accountId: string) {
  return (await listPasskeys(db, accountId)).length > 0;
}

/** Removes one passkey of an account. Returns false if the account has no such passkey. */
export async function removePasskey(db: Db, accountId: string, id: string) {
  const { numDeletedRows } = await db
    .deleteFrom("passkey")
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
