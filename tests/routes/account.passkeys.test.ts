import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { listPasskeys } from "~/features/accounts/passkeys/passkeys.server";
import { action, loader } from "~/routes/account.passkeys";
import { action as confirm } from "~/routes/account.code";
import { action as pass, loader as step } from "~/routes/second-factor";
import { action as signIn } from "~/routes/sign-in_.passkey";
import { startChallenge } from "~/features/accounts/second-factor/start-challenge.server";
import { aDevice } from "#tests/features/accounts/passkeys/a-device";
import { aMember, aMemberWithPhone } from "#tests/features/accounts/a-member";
import { cookieOf, routeArgs, thrownBy } from "#tests/helpers/route-args";

beforeEach(async () => {
  await db.deleteFrom("rate_limit").execute();
});

const url = "/account/passkeys";
type Member = Parameters<typeof routeArgs>[1] & object;

/** A browser in which somebody is signed in. */
async function aBrowser(as: Member["as"], secondFactor = true) {
  const { request } = await routeArgs(url, { as, secondFactor });
  return { Cookie: request.headers.get("Cookie")! };
}

/** What a form sends: bytes as text. */
function formOf(fields: Record<string, Buffer | string | number>, intent: string) {
  const texts = Object.entries(fields).map(([name, value]) => [
    name,
    Buffer.isBuffer(value) ? value.toString("base64url") : String(value),
  ]);
  return { ...Object.fromEntries(texts), intent } as Record<string, string>;
}

async function add(headers: Record<string, string>, device = aDevice()) {
  const { challenge } = await loader(await routeArgs(url, { headers }));
  const form = formOf(device.make(challenge), "add");
  return { device, answer: await action(await routeArgs(url, { headers, form })) };
}

const remove = async (headers: Record<string, string>, passkey: string) =>
  action(await routeArgs(url, { headers, form: { intent: "remove", passkey } }));

const locationOf = (answer: unknown) => (answer as Response).headers.get("Location");

test("a member adds a passkey and removes it, and a refused form says what is wrong", async () => {
  const member = await aMember(db);
  const headers = await aBrowser(member);
  expect(locationOf((await add(headers)).answer)).toBe(url);

  const empty = await routeArgs(url, { headers, form: { intent: "add" } });
  expect(await action(empty)).toMatchObject({ init: { status: 400 } });
  const another = aDevice();
  const form = formOf(another.make("not a challenge of ours"), "add");
  const { data } = (await action(await routeArgs(url, { headers, form }))) as { data: object };
  expect(JSON.stringify(data)).toContain("open for too long");

  const [{ id = "" } = {}] = await listPasskeys(db, member.id);
  const stranger = await aBrowser(await aMember(db));
  expect(await thrownBy(remove(stranger, id))).toMatchObject({ init: { status: 404 } });
  expect(locationOf(await remove(headers, id))).toBe(url);
  expect(await listPasskeys(db, member.id)).toEqual([]);
});

test("passkeys change only within ten minutes of signing in, and ten are the most", async () => {
  const member = await aMember(db);
  const headers = await aBrowser(member);
  for (let made = 0; made < 10; made += 1) await add(headers);
  const { answer } = await add(headers);
  expect(JSON.stringify(answer)).toContain("Ten passkeys are the most");
  expect(await listPasskeys(db, member.id)).toHaveLength(10);

  const longAgo = { confirmed_at: Date.now() - 11 * 60_000 };
  await db.updateTable("session").set(longAgo).where("account_id", "=", member.id).execute();
  const thrown = await thrownBy(loader(await routeArgs(url, { headers })));
  expect(locationOf(thrown)).toContain("/account/confirm");
});

test("staff cannot remove their only second step, but can once there is another", async () => {
  const expert = await aMember(db, { roles: ["expert"] });
  const headers = await aBrowser(expert);
  await add(headers);
  const [{ id = "" } = {}] = await listPasskeys(db, expert.id);
  expect(JSON.stringify(await remove(headers, id))).toContain("Add another one before");
  await add(headers);
  expect(locationOf(await remove(headers, id))).toBe(url);
  expect(await listPasskeys(db, expert.id)).toHaveLength(1);

  const withPhone = await aMemberWithPhone(db);
  const other = await aBrowser(withPhone);
  await add(other);
  const [only] = await listPasskeys(db, withPhone.id);
  expect(locationOf(await remove(other, only!.id))).toBe(url);
});

test("staff with only the password owe the passkey, and give it once", async () => {
  const expert = await aMember(db, { roles: ["expert"] });
  const { device } = await add(await aBrowser(expert));
  const headers = await aBrowser(expert, false);
  for (const open of [loader, async () => remove(headers, "x")]) {
    const thrown = await thrownBy(open(await routeArgs(url, { headers })) as Promise<unknown>);
    expect(locationOf(thrown)).toBe("/second-factor?next=%2Faccount%2Fpasskeys");
  }

  const asked = "/second-factor?next=%2Fdesk";
  const { takesCode, challenge } = await step(await routeArgs(asked, { headers }));
  expect(takesCode).toBe(false);
  const wrong = formOf(aDevice().use(challenge!), "passkey");
  const refused = await pass(await routeArgs(asked, { headers, form: wrong }));
  expect(JSON.stringify(refused)).toContain("doesn’t belong to this account");

  const again = (await step(await routeArgs(asked, { headers }))).challenge!;
  const form = formOf(device.use(again), "passkey");
  expect(locationOf(await pass(await routeArgs(asked, { headers, form })))).toBe("/desk");
  expect(await loader(await routeArgs(url, { headers }))).toMatchObject({ isStaff: true });
  const repeated = await confirm(await routeArgs("/account/code", { headers, form }));
  expect(JSON.stringify(repeated)).toContain("open for too long");
});

test("a refused passkey leads back to the sign-in page, with the other ways", async () => {
  const form = formOf(aDevice().use("none"), "passkey");
  for (const sent of [form, { credentialId: "<", clientData: "&" }]) {
    const args = await routeArgs("/sign-in/passkey?next=%2Ftoday", { form: sent });
    expect(locationOf(await signIn(args))).toBe("/sign-in?next=%2Ftoday&no-passkey=1");
  }
});

test("after the password, staff give a passkey or, if the phone is lost, a recovery code", async () => {
  const expert = await aMemberWithPhone(db);
  const { device } = await add(await aBrowser(expert));
  for (const way of ["passkey", "recovery code"]) {
    const waiting = await startChallenge(db, expert.id);
    const headers = { Cookie: waiting.getSetCookie().map(cookieOf).at(-1)! };
    const { takesCode, challenge } = await step(await routeArgs("/second-factor", { headers }));
    expect(takesCode).toBe(true);
    const form =
      way === "passkey"
        ? formOf(device.use(challenge!), "passkey")
        : { code: expert.recoveryCodes[0]! };
    const args = await routeArgs("/second-factor?shared=0", { headers, form });
    const answer = (await pass(args)) as Response;
    expect(locationOf(answer)).toBe("/desk");
    expect(answer.headers.get("Set-Cookie")).toContain("Max-Age=1209600");
  }
});
