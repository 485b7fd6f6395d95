import type { z } from "zod";
import type { Db } from "#db/database";
import { clearedCookie } from "~/http/cookies.server";
import { newChallenge } from "../passkeys/challenge.server";
import { hasPasskey, listPasskeys, removePasskey } from "../passkeys/passkeys.server";
import { provePasskey, signInWithPasskey, type PasskeyUse } from "../passkeys/use-passkey.server";
import type { Refused } from "../refuse.server";
import type { AccountSession } from "../session/session.server";
import { cookieNames } from "../session/signed-cookie.server";
import { hasSecondFactor } from "./second-factor.server";
import { findWaitingAccount, requireWaitingAccount } from "./waiting-account.server";

/**
 * Who is at the second step and what they may show there: a code, a passkey or both. Staff whose only
 * second factor is a passkey are signed in already. Throws a redirect for everyone else.
 */
export async function requireSecondStep(db: Db, request: Request, session: AccountSession | null) {
  if (session && (await owesPasskeyOnly(db, request, session))) {
    const { id, roles } = session.account;
    const challenge = newChallenge(session.id);
    return { session, account: { id, roles }, takesCode: false, challenge };
  }
  const account = await requireWaitingAccount(db, request, session);
  const challenge = (await hasPasskey(db, account.id)) ? newChallenge(account.id) : null;
  return { session: null, account, takesCode: true, challenge };
}

/** Finishes the second step with a passkey instead of a code. */
export async function passWithPasskey(
  db: Db,
  request: Request,
  { session, account }: Pick<Awaited<ReturnType<typeof requireSecondStep>>, "session" | "account">,
  use: z.infer<typeof PasskeyUse>,
  isShared: boolean,
): Promise<{ kind: "in"; headers: Headers } | Refused> {
  if (session) {
    const proved = await provePasskey(db, session, use);
    return proved.kind === "in" ? { kind: "in", headers: new Headers() } : proved;
  }
  const whose = { holder: account.id, accountId: account.id, isShared };
  const passed = await signInWithPasskey(db, request, whose, use);
  if (passed.kind === "in") {
    passed.headers.append("Set-Cookie", clearedCookie(cookieNames.challenge));
  }
  return passed;
}

/** Removes a passkey of this account, unless it is the only second step of staff. */
export async function removeStepPasskey(
  db: Db,
  { id, roles }: Pick<AccountSession["account"], "id" | "roles">,
  passkeyId: string,
) {
  const others = (await listPasskeys(db, id)).filter((passkey) => passkey.id !== passkeyId);
  const isNeeded = roles.length > 0 && others.length === 0 && !(await hasSecondFactor(db, id));
  if (isNeeded) return "needed";
  return (await removePasskey(db, id, passkeyId)) ? "removed" : "unknown";
}

async function owesPasskeyOnly(db: Db, request: Request, { account }: AccountSession) {
  if (account.roles.length === 0 || (await findWaitingAccount(db, request))) return false;
  return !(await hasSecondFactor(db, account.id)) && (await hasPasskey(db, account.id));
}
