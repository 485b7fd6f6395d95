import { TOTP, URI } from "otpauth";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import type { StaffRole } from "#db/schema";
import { createAccount } from "~/features/accounts/create-account.server";
import { hashPassword } from "~/features/accounts/password/password-hash.server";
import { getAuth } from "~/features/accounts/better-auth/auth.server";
import { startSession } from "~/features/accounts/session/session.server";
import { cookieNames, signedCookie } from "~/features/accounts/session/signed-cookie.server";
import { addRoles } from "#tests/helpers/factories";
import { cookieOf } from "#tests/helpers/route-args";

export const password = "otter lake teapot";

const passwordHash = await hashPassword(password);

/** An account someone can sign in to with `password`. */
export async function aMember(db: Db, values: { roles?: StaffRole[]; hash?: string } = {}) {
  const email = `${newId().toLowerCase()}@example.org`;
  const { roles = [], hash = passwordHash } = values;
  const id = await createAccount(db, {
    email,
    alias: "Rowan",
    country: "us",
    track: "C",
    passwordHash: hash,
  });
  await addRoles(db, { id, alias: "Rowan" }, roles);
  return { id, email, roles };
}

/** The same with a second factor turned on; `codeAt` gives what their phone shows. */
export async function aMemberWithPhone(db: Db, roles: StaffRole[] = ["expert"]) {
  const member = await aMember(db, { roles });
  const session = signedCookie(cookieNames.session, await startSession(db, member.id));
  const headers = new Headers({ Cookie: cookieOf(session) });
  const { api } = await getAuth(db);
  const started = await api.enableTwoFactor({ body: { password }, headers });
  if (started.method !== "totp") throw new Error("No key was made");
  const totp = URI.parse(started.totpURI) as TOTP;
  await db.updateTable("second_factor").set({ verified: 1 }).execute();
  await db
    .updateTable("account")
    .set({ two_factor_enabled: 1 })
    .where("id", "=", member.id)
    .execute();
  await db.deleteFrom("session").where("account_id", "=", member.id).execute();
  const codeAt = (timestamp: number) => totp.generate({ timestamp });
  return { ...member, codeAt, recoveryCodes: started.backupCodes };
}

/** A request from a browser: a client address, and cookies taken from earlier answers. */
export function aVisit({ from = "192.0.2.1", cookies = new Headers() } = {}) {
  const jar = cookies.getSetCookie().filter((line) => !line.includes("Max-Age=0"));
  return new Request("http://localhost:3000/sign-in", {
    headers: {
      "x-client-address": from,
      "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
      Cookie: jar.map(cookieOf).join("; "),
    },
  });
}
