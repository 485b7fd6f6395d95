import { z } from "zod";
import type { Db } from "#db/database";
import { callAuth } from "../better-auth/call-auth.server";
import { forgiveTries, limits, takeTry } from "~/http/limiter.server";
import { GivenPassword } from "../password/password.server";
import { phoneKeyOf, type PhoneKey } from "./phone-key.server";
import type { Refused } from "../refuse.server";
import { digitsOf, GivenCode, claimCode } from "./second-factor.server";
import { forwardSessionCookies } from "../session/session-cookies.server";

export const SecondFactorChange = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("start"), password: GivenPassword }),
  z.object({ intent: z.literal("finish"), code: GivenCode }),
  z.object({ intent: z.literal("renew"), password: GivenPassword }),
  z.object({ intent: z.literal("stop"), password: GivenPassword }),
]);

type Changed =
  | { kind: "in"; headers: Headers }
  /** Secrets to show once, on the page that answers. They are saved only hashed or encrypted. */
  | { kind: "shown"; recoveryCodes: string[]; phoneKey: PhoneKey | null };

export async function changeSecondFactor(
  db: Db,
  request: Request,
  accountId: string,
  change: z.infer<typeof SecondFactorChange>,
): Promise<Changed | Refused> {
  if (change.intent === "finish") return finish(db, request, accountId, change.code);

  const seconds = await takeTry(db, limits.confirmation, accountId);
  if (seconds !== null) return { kind: "wait", seconds };
  const changed = await changers[change.intent](db, request, change.password);
  if ("headers" in changed || changed.kind === "shown") {
    await forgiveTries(db, limits.confirmation, accountId);
  }
  return changed;
}

const changers = { start, renew, stop };

/** Makes a key and recovery codes. They take effect when `finish` gets a first code from the phone. */
async function start(db: Db, request: Request, password: string): Promise<Changed | Refused> {
  const headers = headersOf(request);
  const started = await callAuth(db, (api) => api.enableTwoFactor({ body: { password }, headers }));
  if ("kind" in started) return started;
  if (started.method !== "totp") throw new Error(`The second factor began as ${started.method}`);
  const { totpURI, backupCodes } = started;
  return { kind: "shown", recoveryCodes: backupCodes, phoneKey: phoneKeyOf(totpURI) };
}

/** Makes new recovery codes, which replace the old ones. */
async function renew(db: Db, request: Request, password: string): Promise<Changed | Refused> {
  const headers = headersOf(request);
  const call = { body: { password }, headers };
  const renewed = await callAuth(db, (api) => api.generateBackupCodes(call));
  if ("kind" in renewed) return renewed;
  return { kind: "shown", recoveryCodes: renewed.backupCodes, phoneKey: null };
}

async function stop(db: Db, request: Request, password: string): Promise<Changed | Refused> {
  const call = { body: { password }, headers: headersOf(request), returnHeaders: true } as const;
  const stopped = await callAuth(db, (api) => api.disableTwoFactor(call));
  if ("kind" in stopped) return stopped;
  return { kind: "in", headers: forwardSessionCookies(stopped.headers, true) };
}

/** Turns the second factor on with a first code, and ends the sessions that never gave one. */
async function finish(
  db: Db,
  request: Request,
  accountId: string,
  code: string,
): Promise<Changed | Refused> {
  const refused = await claimCode(db, accountId, code);
  if (refused) return refused;

  const call = { body: { code: digitsOf(code) }, headers: headersOf(request) };
  const passed = await callAuth(db, (api) => api.verifyTOTP({ ...call, returnHeaders: true }));
  if ("kind" in passed) return passed;
  await forgiveTries(db, limits.secondFactor, accountId);
  await db
    .deleteFrom("session")
    .where("account_id", "=", accountId)
    .where("second_factor_at", "is", null)
    .execute();
  return { kind: "in", headers: forwardSessionCookies(passed.headers, true) };
}

function headersOf(request: Request) {
  return new Headers({
    Cookie: request.headers.get("Cookie") ?? "",
    "User-Agent": request.headers.get("User-Agent") ?? "",
  });
}
