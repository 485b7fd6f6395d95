import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { requireAdminChange } from "~/features/admin/require-admin.server";
import { action, loader } from "~/routes/account.code";
import { aMember, aMemberWithPhone } from "#tests/features/accounts/a-member";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

beforeEach(async () => {
  await db.deleteFrom("rate_limit").execute();
});

const asked = "/account/code?next=%2Fadmin%2Fstaff";

/** A session of an admin whose last code was given twenty minutes ago. */
async function anHourLater() {
  const admin = await aMemberWithPhone(db, ["admin"]);
  const { request } = await routeArgs(asked, { as: admin });
  const longAgo = { second_factor_at: Date.now() - 20 * 60_000 };
  await db.updateTable("session").set(longAgo).where("account_id", "=", admin.id).execute();
  const cookie = { Cookie: request.headers.get("Cookie")! };
  const give = async (code: string) =>
    action(await routeArgs(asked, { headers: cookie, form: { code } }));
  const change = () =>
    requireAdminChange(db, new Request("http://localhost/x", { headers: cookie }));
  return { admin, give, change };
}

test("a code from the phone opens changes again, and each code works once", async () => {
  const { admin, give, change } = await anHourLater();
  expect(((await thrownBy(change())) as Response).status).toBe(303);

  const code = admin.codeAt(Date.now());
  const answer = (await give(code)) as Response;

  expect(answer.headers.get("Location")).toBe("/admin/staff");
  expect(await change()).toMatchObject({ id: admin.id, mayChange: true });
  expect(await give(code)).toMatchObject({ init: { status: 400 } });
});

test("a recovery code opens them too, a wrong one does not, and the sixth try waits", async () => {
  const { admin, give, change } = await anHourLater();
  const [other] = (await aMemberWithPhone(db)).recoveryCodes;
  for (let tries = 0; tries < 4; tries += 1) {
    expect(await give(tries % 2 ? other! : "000000")).toMatchObject({ init: { status: 400 } });
  }
  expect(((await thrownBy(change())) as Response).status).toBe(303);
  expect(((await give(admin.recoveryCodes[0]!)) as Response).status).toBe(303);
  expect(await change()).toMatchObject({ mayChange: true });

  for (let tries = 0; tries < 5; tries += 1) await give(`11111${tries}`);
  expect(await give("222222")).toMatchObject({ init: { status: 429 } });
});

test("an account without a second factor sets one up first", async () => {
  const as = await aMember(db);

  const thrown = (await thrownBy(loader(await routeArgs(asked, { as })))) as Response;

  expect(thrown.headers.get("Location")).toBe("/account/second-factor");
});
