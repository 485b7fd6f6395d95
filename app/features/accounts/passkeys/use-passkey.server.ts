import { z } from "zod";
import type { Db } from "#db/database";
import { clientOf, limits, takeTry } from "~/http/limiter.server";
import type { Refused } from "../refuse.server";
import { sessionHeaders } from "../session/session-cookies.server";
import { endSession, startSession, type AccountSession } from "../session/session.server";
import { consumeChallenge } from "./challenge.server";
import { challengeOf, isSigned, readDeviceData, readPublicKey } from "./device-answer.server";
import { Bytes } from "./passkeys.server";

export const PasskeyUse = z.object({
  credentialId: z.string().max(2000),
  clientData: Bytes,
  deviceData: Bytes,
  signature: Bytes,
});

type Use = z.infer<typeof PasskeyUse>;

/**
 * Signs in with a passkey. The device has asked for a finger, a face or a PIN, so a passkey is two
 * factors at once, and staff owe no code. `holder` is the browser that was given the challenge. The
 * session ends with the browser unless the person has said that nobody shares the device.
 */
export async function signInWithPasskey(
  db: Db,
  request: Request,
  {
    holder,
    accountId,
    isShared = true,
  }: { holder: string; accountId?: string; isShared?: boolean },
  use: Use,
  now = Date.now(),
): Promise<{ kind: "in"; accountId: string; headers: Headers } | Refused> {
  const seconds = await takeTry(db, limits.client, clientOf(request));
  if (seconds !== null) return { kind: "wait", seconds };
  const checked = await checkPasskey(db, holder, use, now);
  if (checked.kind !== "right") return checked;
  // At the second step, somebody else's passkey proves nothing.
  if (accountId && checked.accountId !== accountId) return { kind: "wrong" };

  await endSession(db, request);
  const userAgent = request.headers.get("User-Agent");
  const session = { userAgent, hasPassedSecondFactor: true };
  const token = await startSession(db, checked.accountId, session, now);
  return {
    kind: "in",
    accountId: checked.accountId,
    headers: sessionHeaders(token, isShared),
  };
}

/** Checks a passkey of someone who is signed in, and saves when they gave it. */
export async function provePasskey(
  db: Db,
  { id, account }: Pick<AccountSession, "id" | "account">,
  use: Use,
  now = Date.now(),
): Promise<{ kind: "in" } | Refused> {
  const seconds = await takeTry(db, limits.confirmation, account.id);
  if (seconds !== null) return { kind: "wait", seconds };
  const checked = await checkPasskey(db, id, use, now);
  if (checked.kind !== "right") return checked;
  if (checked.accountId !== account.id) return { kind: "wrong" };
  await db
    .updateTable("session")
    .set({ second_factor_at: now, confirmed_at: now })
    .where("id", "=", id)
    .execute();
  return { kind: "in" };
}

/** Whose passkey has signed the holder's challenge. `gone`: the page was open for too long. */
async function checkPasskey(
  db: Db,
  holder: string,
  use: Use,
  now: number,
): Promise<{ kind: "right"; accountId: string } | Refused> {
  const challenge = challengeOf(use.clientData, "webauthn.get");
  const device = readDeviceData(use.deviceData);
  if (!challenge || !device) return { kind: "wrong" };
  if (!(await consumeChallenge(db, challenge, holder, now))) return { kind: "gone" };

  const passkey = await db
    .selectFrom("passkey")
    .select(["id", "account_id", "public_key", "algorithm", "counter"])
    .where("credential_id", "=", use.credentialId)
    .executeTakeFirst();
  if (!passkey) return { kind: "wrong" };
  const key = readPublicKey(Buffer.from(passkey.public_key, "base64url"), passkey.algorithm);
  if (!key || !isSigned(key, passkey.algorithm, use)) return { kind: "wrong" };

  // A counter that does not rise belongs to a copy of the key. Most devices do not count: theirs is 0.
  const { counter } = device;
  if (counter <= passkey.counter && counter + passkey.counter > 0) return { kind: "wrong" };
  await db
    .updateTable("passkey")
    .set({ counter, last_used_at: now })
    .where("id", "=", passkey.id)
    .where("counter", "<=", counter)
    .execute();
  return { kind: "right", accountId: passkey.account_id };
}
