import { z } from "zod";
import type { Db } from "#db/database";
import { callAuth } from "../better-auth/call-auth.server";
import { forgiveTries, limits, takeTry } from "~/http/limiter.server";
import { hashRecoveryCode } from "./recovery-codes.server";
import type { Refused } from "../refuse.server";
import { forwardSessionCookies } from "../session/session-cookies.server";
import type { AccountSession } from "../session/session.server";
import { cookieNames, readSignedCookie, signedCookie } from "../session/signed-cookie.server";

const codeLength = "A code has six figures; a recovery code has sixteen letters and figures.";

export const GivenCode = z
  .string({ error: "Type the code." })
  .trim()
  .min(6, codeLength)
  .max(40, codeLength);

export const SecondStep = z.object({ code: GivenCode });

export async function hasSecondFactor(db: Db, accountId: string) {
  const account = await db
    .selectFrom("account")
    .select("two_factor_enabled")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  return account.two_factor_enabled === 1;
}

/** Finishes a sign-in with a code from the phone or a recovery code. Each code works once. */
export async function verifySecondFactor(
  db: Db,
  request: Request,
  accountId: string,
  { code, isShared }: { code: string; isShared: boolean },
): Promise<{ kind: "in"; headers: Headers } | Refused> {
  const refused = await claimCode(db, accountId, code);
  if (refused) return refused;

  const headers = challengeHeaders(request);
  const passed = await callAuth(db, (api) =>
    isPhoneCode(code)
      ? api.verifyTOTP({ body: { code: digitsOf(code) }, headers, returnHeaders: true })
      : api.verifyBackupCode({
          body: { code: hashRecoveryCode(code) },
          headers,
          returnHeaders: true,
        }),
  );
  if ("kind" in passed) return passed;
  await forgiveTries(db, limits.secondFactor, accountId);
  return { kind: "in", headers: forwardSessionCookies(passed.headers, isShared) };
}

/**
 * Checks a code of someone who is signed in, and saves when they gave it. Each code works once. `gone`:
 * the account has no second factor.
 */
export async function proveSecondFactor(
  db: Db,
  request: Request,
  { id, account }: Pick<AccountSession, "id" | "account">,
  code: string,
  now = Date.now(),
): Promise<{ kind: "in" } | Refused> {
  if (!(await hasSecondFactor(db, account.id))) return { kind: "gone" };
  const refused = await claimCode(db, account.id, code);
  if (refused) return refused;

  const headers = new Headers({ Cookie: request.headers.get("Cookie") ?? "" });
  const passed = await callAuth(db, (api) =>
    isPhoneCode(code)
      ? api.verifyTOTP({ body: { code: digitsOf(code) }, headers })
      : api.verifyBackupCode({ body: { code: hashRecoveryCode(code) }, headers }),
  );
  if ("kind" in passed) return passed;
  await forgiveTries(db, limits.secondFactor, account.id);
  await db.updateTable("session").set({ second_factor_at: now }).where("id", "=", id).execute();
  return { kind: "in" };
}

/** Counts a try, and refuses a phone's code that was tried before. Returns null if it may be checked. */
export async function claimCode(db: Db, accountId: string, code: string): Promise<Refused | null> {
  const seconds = await takeTry(db, limits.secondFactor, accountId);
  if (seconds !== null) return { kind: "wait", seconds };
  if (!isPhoneCode(code)) return null;
  const wasTried = (await takeTry(db, limits.code, `${accountId}:${digitsOf(code)}`)) !== null;
  return wasTried ? { kind: "wrong" } : null;
}

/** The code without spaces: phones show "123 456", and people type that. */
export function digitsOf(code: string) {
  return code.replaceAll(/\s/g, "");
}

function isPhoneCode(code: string) {
  return /^\d{6}$/.test(digitsOf(code));
}

// Only the challenge cookie: with a session cookie, better-auth would check the session's account.
function challengeHeaders(request: Request) {
  const challenge = readSignedCookie(request, cookieNames.challenge) ?? "";
  const [cookie = ""] = signedCookie(cookieNames.challenge, challenge).split(";", 1);
  return new Headers({ Cookie: cookie, "User-Agent": request.headers.get("User-Agent") ?? "" });
}
