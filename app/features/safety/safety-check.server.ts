import { createCookie } from "@remix-run/node";
import type { Db } from "#db/database";
import { openSafety, readSafetyCode, safetyCodes, sealSafety } from "#db/sealed-safety";
import { cookieName, cookieRules } from "~/http/cookies.server";
import { env } from "~/env.server";
import { safetyResult, type SafetyResult } from "./safety-check";

// For visitors. The name and the value reveal nothing, and the cookie ends with the browser.
const visit = createCookie(cookieName("visit"), { ...cookieRules, secrets: [env.sessionSecret] });

interface CheckArgs {
  account: { id: string } | null;
  form: FormData;
  now: number;
}

/**
 * Saves the result of a sent safety check, and returns it. The ticks themselves are never saved. The
 * result is null, and nothing is saved, if nothing was ticked.
 */
export async function checkSafety(db: Db, { account, form, now }: CheckArgs) {
  const result = safetyResult(form.getAll("ticked").map(String));
  const headers = new Headers();
  if (result && account) await saveSafetyResult(db, account.id, result, now);
  if (result && !account) headers.append("Set-Cookie", await visit.serialize(safetyCodes[result]));
  return { result, headers };
}

export async function saveSafetyResult(
  db: Db,
  accountId: string,
  result: SafetyResult,
  now: number,
) {
  const check = { result: await sealSafety(db, accountId, result), checked_at: now };
  await db
    .insertInto("safety_check")
    .values({ account_id: accountId, ...check })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(check))
    .execute();
}

/** The result of the viewer's last safety check, or null without one. */
export async function readSafety(
  request: Request,
  account: { standing: { safety: SafetyResult | null } } | null,
): Promise<SafetyResult | null> {
  return account?.standing.safety ?? safetyOfVisit(request);
}

/** The result saved on an account, with its date. */
export async function findSafetyCheck(db: Db, accountId: string) {
  const row = await db
    .selectFrom("safety_check")
    .select(["result", "checked_at"])
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  if (!row) return null;
  return { ...row, result: await openSafety(db, accountId, row.result) };
}

async function safetyOfVisit(request: Request) {
  return readSafetyCode(await visit.parse(request.headers.get("Cookie")));
}
