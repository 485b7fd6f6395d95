import { z } from "zod";
import type { Db } from "#db/database";
import { inTransaction } from "#db/transaction";
import { findFormUse } from "~/http/form-use.server";
import { clientOf, forgiveTries, limits, takeTry } from "~/http/limiter.server";
import { minute } from "~/time";
import type { Refused } from "../refuse.server";
import { startChallenge } from "../second-factor/start-challenge.server";
import { sessionHeaders } from "../session/session-cookies.server";
import { endSession, startSession } from "../session/session.server";
import { findBrowser } from "./ask-link.server";
import { consumeSignInLink, type LinkProof } from "./sign-in-link.server";

const isShared = z.boolean().default(false);

export const LinkUse = z.object({ token: z.string().max(100), isShared });

const codeLength = "The code in the email has eight digits.";

export const CodeUse = z.object({
  code: z
    .string({ error: "Type the code from the email." })
    .trim()
    .regex(/^\d{4}[\s-]*\d{4}$/, codeLength),
  isShared,
});

type Use = z.infer<typeof LinkUse> | z.infer<typeof CodeUse>;

/**
 * Signs in with a mailed link or its code. `in`: the headers carry a session. `code`: the headers carry
 * the cookie for the second step. `gone`: the link or the code is wrong, used or too old. Tries with the
 * password do not count here, so nobody can shut the owner of the mailbox out.
 */
export async function signInByLink(
  db: Db,
  request: Request,
  use: Use,
  formKey: string | null = null,
  now = Date.now(),
): Promise<{ kind: "in" | "code"; headers: Headers } | Refused> {
  const proof = "token" in use ? use : { code: use.code, browser: findBrowser(request) ?? "" };
  const seconds = await takeTries(db, request, proof);
  if (seconds !== null) return { kind: "wait", seconds };

  const userAgent = request.headers.get("User-Agent");
  const outcome = await inTransaction(db, async (trx) => {
    const account = await proveAddress(trx, proof, formKey, now);
    if (!account) return null;
    const { id, email } = account;
    await forgiveTries(trx, limits.account, email);
    if (account.two_factor_enabled) {
      return { kind: "code" as const, headers: await startChallenge(trx, id, now) };
    }
    const token = await startSession(trx, id, { userAgent }, now);
    return { kind: "in" as const, headers: sessionHeaders(token, use.isShared) };
  });
  if (!outcome) return { kind: "gone" };
  await endSession(db, request);
  return outcome;
}

async function takeTries(db: Db, request: Request, proof: LinkProof) {
  const seconds = await takeTry(db, limits.client, clientOf(request));
  if (seconds !== null || "token" in proof) return seconds;
  return takeTry(db, limits.mailedCode, proof.browser);
}

/** Uses the link up, or finds the account that the same form has just signed in: a second tap. */
async function proveAddress(trx: Db, proof: LinkProof, formKey: string | null, now: number) {
  const proved = await consumeSignInLink(trx, proof, now);
  if (proved && formKey) {
    const use = { key: formKey, account_id: proved, made: proved, used_at: now };
    await trx
      .insertInto("form_use")
      .values(use)
      .onConflict((conflict) => conflict.column("key").doNothing())
      .execute();
  }
  const id = proved ?? (formKey && (await findJustProved(trx, formKey, now)));
  if (!id) return null;
  return trx
    .selectFrom("account")
    .select(["id", "email", "two_factor_enabled"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

// Only for a minute, and only while the first tap's session or second step is there: somebody who signs
// out at once must not find the form working in an open window.
async function findJustProved(trx: Db, formKey: string, now: number) {
  const use = await findFormUse(trx, formKey);
  if (!use || use.used_at < now - minute) return null;
  const { account_id: id } = use;
  const session = trx.selectFrom("session").select("id").where("account_id", "=", id);
  const challenge = trx.selectFrom("verification").select("id").where("value", "=", id);
  const [first] = [...(await session.execute()), ...(await challenge.execute())];
  return first ? id : null;
}
