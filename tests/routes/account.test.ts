import { expect, test } from "vitest";
import { db } from "~/db.server";
import { readAccount } from "~/features/membership/viewer.server";
import * as account from "~/routes/account._index";
import * as confirm from "~/routes/account.confirm";
import * as password from "~/routes/account.password";
import * as sessions from "~/routes/account.sessions";
import { aMember, aVisit, password as presentPassword } from "#tests/features/accounts/a-member";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const tenMinutes = 10 * 60_000;

const profile = { alias: "Finch", country: "gb", track: "B" };

/** Sessions that gave their password more than ten minutes ago. */
async function afterAWhile() {
  const { confirmed_at } = await db
    .selectFrom("session")
    .select("confirmed_at")
    .executeTakeFirstOrThrow();
  await db
    .updateTable("session")
    .set({ confirmed_at: confirmed_at - tenMinutes - 1 })
    .execute();
}

test.each([
  ["/account", account],
  ["/account/confirm", confirm],
  ["/account/password", password],
  ["/account/sessions", sessions],
])("%s needs a session", async (path, { loader, action }) => {
  for (const form of [undefined, profile]) {
    const args = await routeArgs(path, { form });
    const thrown = (await thrownBy(form ? action(args) : loader(args))) as Response;
    expect(thrown.headers.get("Location")).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  }
});

test("alias, country and track can be changed, and mail about replies switched on", async () => {
  const as = await anAccount(db);
  expect(await account.loader(await routeArgs("/account", { as }))).toMatchObject({
    profile: { alias: "Rowan", replyMail: false },
    facts: { email: as.email, isSecondFactorOn: false },
  });

  const form = { ...profile, replyMail: "on" };
  const answer = (await account.action(await routeArgs("/account", { as, form }))) as Response;

  expect(answer.headers.get("Location")).toBe("/account?done=profile");
  expect(await account.loader(await routeArgs("/account?done=profile", { as }))).toMatchObject({
    profile: { ...profile, replyMail: true },
    done: "Saved",
  });
});

test("the form cannot change the role, the address or the second factor", async () => {
  const as = await anAccount(db);
  const form = {
    ...profile,
    role: "admin",
    roles: "admin",
    email: "other@example.org",
    id: "x",
    two_factor_enabled: "1",
  };

  await account.action(await routeArgs("/account", { as, form }));

  const row = await db
    .selectFrom("account")
    .selectAll()
    .where("id", "=", as.id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    alias: "Finch",
    email: as.email,
    two_factor_enabled: 0,
  });
  expect(await db.selectFrom("staff_role").selectAll().execute()).toEqual([]);
});

test("an invalid value gets an error on its field", async () => {
  const as = await anAccount(db);
  const form = { ...profile, alias: "F", country: "zz" };

  expect(await account.action(await routeArgs("/account", { as, form }))).toMatchObject({
    init: { status: 400 },
    data: {
      initialValue: { alias: "F" },
      error: { alias: [expect.any(String)], country: ["Choose where you live."] },
    },
  });
});

test("a member sees and can end only their own sessions", async () => {
  const [as, other] = [await anAccount(db), await anAccount(db)];
  const here = await routeArgs("/account/sessions", { as });
  const there = await routeArgs("/account/sessions", { as });
  const foreign = await routeArgs("/account/sessions", { as: other });
  const { sessions: foreignSessions } = await sessions.loader(foreign);
  const { sessions: own } = await sessions.loader(here);
  const listed = own.find(({ isThisOne }) => !isThisOne);

  expect(own.map(({ isThisOne }) => isThisOne).toSorted()).toEqual([false, true]);
  const post = async (session: string) =>
    sessions.action({ ...here, request: withForm(here.request, { session }) });
  for (const unknown of [foreignSessions[0]!.id, "made-up"]) {
    expect(await thrownBy(post(unknown))).toMatchObject({ init: { status: 404 } });
  }
  await post(listed!.id);

  expect(await readAccount(db, there.request)).toBeNull();
  expect(await readAccount(db, here.request)).toMatchObject({ id: as.id });
  expect(await readAccount(db, foreign.request)).toMatchObject({ id: other.id });
});

test("all other sessions can be ended at once", async () => {
  const as = await anAccount(db);
  const here = await routeArgs("/account/sessions", { as });
  const others = await Promise.all([routeArgs("/today", { as }), routeArgs("/today", { as })]);

  await sessions.action({ ...here, request: withForm(here.request, { session: "others" }) });

  expect(await readAccount(db, here.request)).toMatchObject({ id: as.id });
  for (const { request } of others) expect(await readAccount(db, request)).toBeNull();
});

test("changing the password ends every session and starts a new one", async () => {
  const as = await aMember(db);
  const elsewhere = await routeArgs("/today", { as });
  const form = { current: presentPassword, password: "lake otter teapot" };
  const here = await routeArgs("/account/password", { as, form });

  const answer = (await password.action(here)) as Response;

  expect(answer.headers.get("Location")).toBe("/account?done=password");
  expect(await readAccount(db, elsewhere.request)).toBeNull();
  expect(await readAccount(db, here.request)).toBeNull();
  expect(await readAccount(db, aVisit({ cookies: answer.headers }))).toMatchObject({ id: as.id });
});

test.each([
  { current: "not this one", password: "lake otter teapot", on: "" },
  { current: presentPassword, password: "qwertyuiop", on: "password" },
])("a password is not changed with $current and $password", async ({ on, ...form }) => {
  const as = await aMember(db);
  const here = await routeArgs("/account/password", { as, form });

  const answer = await password.action(here);

  expect(answer).toMatchObject({
    init: { status: 400 },
    data: { error: { [on]: [expect.any(String)] } },
  });
  expect(JSON.stringify(answer)).not.toContain(form.password);
  expect(await readAccount(db, here.request)).toMatchObject({ id: as.id });
});

test("after ten minutes the password is asked for again, and then the page opens", async () => {
  await db.deleteFrom("session").execute();
  const as = await aMember(db);
  const args = await routeArgs("/account/password", { as });
  await afterAWhile();
  const thrown = (await thrownBy(password.loader(args))) as Response;
  const page = "/account/confirm?next=%2Faccount%2Fpassword";
  expect(thrown.headers.get("Location")).toBe(page);

  const again = (given: string) =>
    confirm.action({ ...args, request: withForm(args.request, { password: given }, page) });
  expect(await again("not this one")).toMatchObject({ init: { status: 400 } });
  const answer = (await again(presentPassword)) as Response;

  expect(answer.headers.get("Location")).toBe("/account/password");
  expect(await password.loader(args)).toBeNull();
});

test("an open session has ten tries to guess the password", async () => {
  const as = await aMember(db);
  const args = await routeArgs("/account/confirm", { as });
  const guess = () =>
    confirm.action({ ...args, request: withForm(args.request, { password: "no" }) });
  for (let tries = 0; tries < 10; tries += 1) await guess();

  expect(await guess()).toMatchObject({ init: { status: 429 } });
});

function withForm(request: Request, form: Record<string, string>, path = request.url) {
  const headers = { Cookie: request.headers.get("Cookie") ?? "" };
  const body = new URLSearchParams(form);
  return new Request(new URL(path, request.url), { method: "POST", headers, body });
}
