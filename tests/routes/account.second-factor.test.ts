import { Secret, TOTP } from "otpauth";
import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { readAccount, requireStaff } from "~/features/membership/viewer.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { action, loader } from "~/routes/account.second-factor";
import { aMember, aMemberWithPhone, aVisit, password } from "#tests/features/accounts/a-member";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

beforeEach(async () => {
  await db.deleteFrom("rate_limit").execute();
});

type Args = Awaited<ReturnType<typeof routeArgs>>;

/** The same browser, later on. */
async function post({ request }: Args, form: Record<string, string>) {
  const headers = { Cookie: request.headers.get("Cookie") ?? "" };
  return action(await routeArgs(request.url, { headers, form }));
}

interface Shown {
  init: ResponseInit | null;
  data: {
    recoveryCodes: string[];
    phoneKey: { text: string; qr: { size: number; path: string } } | null;
  };
}

function phoneWith(key: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(" ", "")) });
  return (timestamp: number) => totp.generate({ timestamp });
}

test("an expert sets it up with the password and a first code, and then sees the desk", async () => {
  const as = await aMember(db, { roles: ["expert"] });
  const args = await routeArgs("/account/second-factor?next=%2Fdesk", { as, secondFactor: false });
  const elsewhere = await routeArgs("/desk", { as, secondFactor: false });
  expect(await loader(args)).toEqual({ isOn: false, isStaff: true });

  const { data } = (await post(args, { intent: "start", password })) as Shown;
  expect(data.recoveryCodes).toHaveLength(8);
  expect(data.phoneKey!.qr.path).toMatch(/^M\d+ \d+h1v1h-1z/);
  expect((await thrownBy(requireStaff(db, args.request, ["expert"]))) as Response).toHaveProperty(
    "status",
    302,
  );
  const code = phoneWith(data.phoneKey!.text)(Date.now());
  const answer = (await post(args, { intent: "finish", code })) as Response;

  expect(answer.headers.get("Location")).toBe("/desk");
  const visit = aVisit({ cookies: answer.headers });
  expect(await requireStaff(db, visit, ["expert"])).toMatchObject({ id: as.id });
  expect(await readAccount(db, args.request)).toBeNull();
  expect(await readAccount(db, elsewhere.request)).toBeNull();
  const again = await signIn(db, aVisit(), { email: as.email, password, isShared: true });
  expect(again.kind).toBe("code");
});

test("it is off until a first code is given", async () => {
  const as = await aMember(db);
  const args = await routeArgs("/account/second-factor", { as });

  await post(args, { intent: "start", password });
  expect(await post(args, { intent: "finish", code: "000000" })).toMatchObject({
    init: { status: 400 },
    data: { initialValue: { intent: "finish" }, error: { "": ["That code doesn’t fit."] } },
  });

  const signedIn = await signIn(db, aVisit(), { email: as.email, password, isShared: true });
  expect(signedIn.kind).toBe("in");
});

test.each(["start", "renew", "stop"])("%s needs the password", async (intent) => {
  const as = await aMemberWithPhone(db, []);
  const args = await routeArgs("/account/second-factor", { as });

  const answer = await post(args, { intent, password: "not this one" });

  expect(answer).toMatchObject({ init: { status: 400 } });
  expect(JSON.stringify(answer)).not.toContain("not this one");
  expect(await loader(args)).toMatchObject({ isOn: true });
});

test("new recovery codes replace the old ones", async () => {
  const as = await aMemberWithPhone(db, []);
  const before = await storedCodes(as.id);
  const args = await routeArgs("/account/second-factor", { as });

  const { data } = (await post(args, { intent: "renew", password })) as Shown;

  expect(data.recoveryCodes).toHaveLength(8);
  expect(data.phoneKey).toBeNull();
  const after = await storedCodes(as.id);
  expect(after).toHaveLength(8);
  expect(after.filter((code) => before.includes(code))).toEqual([]);
});

test("a member may turn it off, and staff may not", async () => {
  const member = await aMemberWithPhone(db, []);
  const expert = await aMemberWithPhone(db, ["expert"]);
  const args = await routeArgs("/account/second-factor", { as: member });

  const answer = (await post(args, { intent: "stop", password })) as Response;
  expect(answer.headers.get("Location")).toBe("/account?done=second-factor");
  const visit = aVisit({ cookies: answer.headers });
  expect(await readAccount(db, visit)).toMatchObject({ id: member.id });
  const signedIn = await signIn(db, aVisit(), { email: member.email, password, isShared: true });
  expect(signedIn.kind).toBe("in");

  const staff = await routeArgs("/account/second-factor", { as: expert });
  const refused = await thrownBy(post(staff, { intent: "stop", password }));
  expect(refused).toMatchObject({ init: { status: 404 } });
});

async function storedCodes(accountId: string) {
  const row = await db
    .selectFrom("second_factor")
    .select("backup_codes")
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  return JSON.parse(row.backup_codes) as string[];
}
