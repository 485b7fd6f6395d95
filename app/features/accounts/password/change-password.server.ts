import { z } from "zod";
import type { Db } from "#db/database";
import { inTransaction } from "#db/transaction";
import { checkPassword, setPassword } from "./credentials.server";
import { hashUnlessBusy } from "./password-hash.server";
import { GivenPassword, NewPassword } from "./password.server";
import type { Refused } from "../refuse.server";
import { sessionHeaders } from "../session/session-cookies.server";
import type { AccountSession } from "../session/session.server";
import { startSession } from "../session/session.server";

export const PasswordChange = z.object({ current: GivenPassword, password: NewPassword });

export const PasswordAgain = z.object({ password: GivenPassword });

/** Changes the password, ends every session, and starts a new one for this browser. */
export async function changePassword(
  db: Db,
  request: Request,
  { account, second_factor_at }: AccountSession,
  { current, password }: z.infer<typeof PasswordChange>,
): Promise<{ kind: "in"; headers: Headers } | Refused> {
  const refused = await checkPassword(db, account.id, current);
  if (refused) return refused;
  const passwordHash = await hashUnlessBusy(password);
  if (passwordHash === null) return { kind: "busy" };

  const token = await inTransaction(db, async (trx) => {
    await setPassword(trx, account.id, passwordHash);
    return startSession(trx, account.id, {
      userAgent: request.headers.get("User-Agent"),
      hasPassedSecondFactor: second_factor_at !== null,
    });
  });
  return { kind: "in", headers: sessionHeaders(token, true) };
}

/** Checks the password of a signed-in person again, and saves when they gave it. */
export async function confirmPassword(
  db: Db,
  { id, account }: AccountSession,
  password: string,
  now = Date.now(),
): Promise<{ kind: "in" } | Refused> {
  const refused = await checkPassword(db, account.id, password);
  if (refused) return refused;
  await db.updateTable("session").set({ confirmed_at: now }).where("id", "=", id).execute();
  return { kind: "in" };
}
