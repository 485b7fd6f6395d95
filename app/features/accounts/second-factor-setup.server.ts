import type { Db } from "#db/database";
import { authOn } from "./auth.server";
import { forgiveTries, limits, takeTry } from "./limiter.server";
import { qrPath } from "./qr.server";
import type { Refused } from "./refused";
import { figuresOf, takeCode, unlessRefused } from "./second-factor.server";
import { passedCookies } from "./session-cookies.server";

/** Shown once, on the page that answers the form, and kept nowhere in the clear. */
export interface SecondFactorSetup {
  /** For typing into the app where a picture cannot be scanned. */
  key: string;
  qr: { size: number; path: string };
  recoveryCodes: string[];
}

export async function hasSecondFactor(db: Db, accountId: string) {
  const account = await db
    .selectFrom("account")
    .select("two_factor_enabled")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  return account.two_factor_enabled === 1;
}

/** Makes a key and recovery codes. They count once a first code has shown that the phone has the key. */
export async function startSecondFactor(
  db: Db,
  request: Request,
  accountId: string,
  password: string,
): Promise<{ kind: "started"; setup: SecondFactorSetup } | Refused> {
  const started = await withPassword(db, accountId, () =>
    authOn(db).api.enableTwoFactor({ body: { password }, headers: cookieOf(request) }),
  );
  if ("kind" in started) return started;
  if (started.method !== "totp") throw new Error(`Second factor began as ${started.method}`);
  const { totpURI, backupCodes } = started;
  const key = new URL(totpURI).searchParams.get("secret") ?? "";
  return {
    kind: "started",
    setup: { key: inFours(key), qr: qrPath(totpURI), recoveryCodes: backupCodes },
  };
}

/** Turns the second factor on with a first code. Sessions that never gave one end. */
export async function finishSecondFactor(
  db: Db,
  request: Request,
  accountId: string,
  code: string,
): Promise<{ kind: "in"; headers: Headers } | Refused> {
  const refused = await takeCode(db, accountId, code);
  if (refused) return refused;
  const call = { body: { code: figuresOf(code) }, headers: cookieOf(request) };
  const passed = await unlessRefused(() =>
    authOn(db).api.verifyTOTP({ ...call, returnHeaders: true }),
  );
  if ("kind" in passed) return passed;
  await forgiveTries(db, limits.secondFactor, accountId);
  await db
    .deleteFrom("session")
    .where("account_id", "=", accountId)
    .where("second_factor_at", "is", null)
    .execute();
  return { kind: "in", headers: passedCookies(passed.headers, true) };
}

/** New recovery codes; the old ones end. */
export async function renewRecoveryCodes(
  db: Db,
  request: Request,
  accountId: string,
  password: string,
): Promise<{ kind: "renewed"; recoveryCodes: string[] } | Refused> {
  const renewed = await withPassword(db, accountId, () =>
    authOn(db).api.generateBackupCodes({ body: { password }, headers: cookieOf(request) }),
  );
  if ("kind" in renewed) return renewed;
  return { kind: "renewed", recoveryCodes: renewed.backupCodes };
}

export async function stopSecondFactor(
  db: Db,
  request: Request,
  accountId: string,
  password: string,
): Promise<{ kind: "in"; headers: Headers } | Refused> {
  const stopped = await withPassword(db, accountId, () =>
    authOn(db).api.disableTwoFactor({
      body: { password },
      headers: cookieOf(request),
      returnHeaders: true,
    }),
  );
  if ("kind" in stopped) return stopped;
  return { kind: "in", headers: passedCookies(stopped.headers, true) };
}

async function withPassword<Answer>(
  db: Db,
  accountId: string,
  ask: () => Promise<Answer>,
): Promise<Answer | Refused> {
  const seconds = await takeTry(db, limits.confirmation, accountId);
  if (seconds !== null) return { kind: "wait", seconds };
  const answer = await unlessRefused(ask);
  const isRefused = typeof answer === "object" && answer !== null && "kind" in answer;
  if (!isRefused) await forgiveTries(db, limits.confirmation, accountId);
  return answer;
}

function cookieOf(request: Request) {
  return new Headers({
    Cookie: request.headers.get("Cookie") ?? "",
    "User-Agent": request.headers.get("User-Agent") ?? "",
  });
}

function inFours(key: string) {
  return key.replaceAll(/(.{4})(?=.)/g, "$1 ");
}
