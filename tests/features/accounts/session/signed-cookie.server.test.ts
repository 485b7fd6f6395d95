import { expect, test } from "vitest";
import { testDb } from "#tests/helpers/test-db";

// Read by env.server when the modules below are loaded.
process.env.SITE_URL = "https://notes.example.org";
const { endSession } = await import("~/features/accounts/session/session.server");
const { readAccount } = await import("~/features/membership/viewer.server");
const { signIn } = await import("~/features/accounts/sign-in.server");
const { aMember, aMemberWithPhone, aVisit, password } =
  await import("#tests/features/accounts/a-member");

async function cookiesOf(email: string, isShared = true) {
  const db = await testDb();
  const member = email === "phone" ? await aMemberWithPhone(db) : await aMember(db);
  const given = { email: member.email, password, isShared };
  const { headers } = (await signIn(db, aVisit(), given)) as { headers: Headers };
  return { db, member, headers };
}

test.each([true, false])(
  "over TLS the session's cookie is bound to this host (%s)",
  async (isShared) => {
    const { db, member, headers } = await cookiesOf("member", isShared);

    const [line = "", ...others] = headers.getSetCookie();
    expect(others).toEqual([]);
    expect(line).toMatch(
      /^__Host-kw=[^;]+; (Max-Age=1209600; )?Path=\/; HttpOnly; (Secure; )?SameSite=Lax(; Secure)?$/,
    );
    expect(line).toContain("; Secure");
    expect(line).not.toContain(member.id);
    expect(decodeURIComponent(line)).not.toContain(member.email);
    expect(await readAccount(db, aVisit({ cookies: headers }))).toMatchObject({ id: member.id });
  },
);

test("over TLS the challenge cookie and the removed cookies are bound to this host", async () => {
  const { db, headers } = await cookiesOf("phone");
  const [cleared, waiting] = headers.getSetCookie();
  const ended = await endSession(db, aVisit({ cookies: headers }));

  expect(waiting).toMatch(/^__Host-kw2=[^;]+; Max-Age=600; /);
  for (const line of [cleared, waiting, ...ended.getSetCookie()]) {
    expect(line).toMatch(/^__Host-kw2?=/);
    for (const part of ["; Path=/", "; HttpOnly", "; Secure", "; SameSite=Lax"]) {
      expect(line).toContain(part);
    }
    expect(line).not.toMatch(/domain/i);
  }
});
