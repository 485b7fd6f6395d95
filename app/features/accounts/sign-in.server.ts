import { z } from "zod";
import type { Db } from "#db/database";
import { callAuth } from "./better-auth/call-auth.server";
import { EmailAddress } from "./profile.server";
import { clientOf, forgiveTries, limits, takeTry } from "~/http/limiter.server";
import { hashUnlessBusy, isOutdated } from "./password/password-hash.server";
import { GivenPassword } from "./password/password.server";
import type { Refused } from "./refuse.server";
import { endSession } from "./session/session.server";
import { forwardSessionCookies } from "./session/session-cookies.server";

export const SignIn = z.object({
  email: EmailAddress,
  password: GivenPassword,
  /** Whether other people use the device. Then the session ends when the browser closes. */
  isShared: z.boolean().default(false),
});

type SignedIn = { kind: "in"; headers: Headers } | { kind: "code"; headers: Headers };

/**
 * Checks an address and a password. `in`: the headers carry a session. `code`: the headers carry the
 * cookie for the second step. An unknown address costs the same hash and the same try as a known one.
 */
export async function signIn(
  db: Db,
  request: Request,
  { email, password, isShared }: z.infer<typeof SignIn>,
): Promise<SignedIn | Refused> {
  const seconds =
    (await takeTry(db, limits.client, clientOf(request))) ??
    (await takeTry(db, limits.account, email));
  if (seconds !== null) return { kind: "wait", seconds };

  const userAgent = request.headers.get("User-Agent") ?? "";
  const proof = await callAuth(db, (api) =>
    api.signInEmail({
      body: { email, password },
      headers: new Headers({ "User-Agent": userAgent }),
      returnHeaders: true,
    }),
  );
  if ("kind" in proof) return proof;

  await forgiveTries(db, limits.account, email);
  await renewHash(db, email, password);
  await endSession(db, request);
  const headers = forwardSessionCookies(proof.headers, isShared);
  return "twoFactorRedirect" in proof.response
    ? { kind: "code", headers }
    : { kind: "in", headers };
}

/** Replaces a hash that was made with outdated parameters. Only signing in knows the password. */
async function renewHash(db: Db, email: string, password: string) {
  const row = await db
    .selectFrom("credential")
    .innerJoin("account", "account.id", "credential.account_id")
    .select(["credential.id", "credential.password"])
    .where("account.email", "=", email)
    .executeTakeFirst();
  if (!row?.password || !isOutdated(row.password)) return;
  const renewed = await hashUnlessBusy(password);
  if (renewed === null) return;
  await db
    .updateTable("credential")
    .set({ password: renewed, updated_at: Date.now() })
    .where("id", "=", row.id)
    .where("password", "=", row.password)
    .execute();
}
