import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { requireStaff } from "~/features/membership/viewer.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { action, loader } from "~/routes/second-factor";
import { aMemberWithPhone, aVisit, password } from "#tests/features/accounts/a-member";
import { anAccount } from "#tests/helpers/factories";
import { cookieOf, routeArgs, thrownBy } from "#tests/helpers/route-args";

beforeEach(async () => {
  await db.deleteFrom("rate_limit").execute();
});

async function atTheSecondStep(email: string) {
  const { headers } = (await signIn(db, aVisit(), { email, password, isShared: true })) as {
    headers: Headers;
  };
  return { Cookie: headers.getSetCookie().map(cookieOf).at(-1) ?? "" };
}

test("the right code redirects to the desk", async () => {
  const { email, codeAt } = await aMemberWithPhone(db);
  const headers = await atTheSecondStep(email);
  expect(await loader(await routeArgs("/second-factor", { headers }))).toEqual({
    takesCode: true,
    challenge: null,
  });

  const form = { code: codeAt(Date.now()) };
  const answer = (await action(await routeArgs("/second-factor", { headers, form }))) as Response;

  expect(answer.headers.get("Location")).toBe("/desk");
  expect(answer.headers.get("Set-Cookie")).not.toContain("Max-Age=1209600");
  expect(await requireStaff(db, aVisit({ cookies: answer.headers }), ["expert"])).toMatchObject({
    email,
  });
});

test("a wrong code shows the form without the code, and the sixth asks to wait", async () => {
  const { email } = await aMemberWithPhone(db);
  const answers = [];
  for (let tries = 0; tries < 6; tries += 1) {
    const headers = await atTheSecondStep(email);
    const form = { code: `99999${tries}` };
    answers.push(await action(await routeArgs("/second-factor", { headers, form })));
  }

  const statuses = answers.map((answer) => (answer as { init: ResponseInit }).init.status);
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  expect(JSON.stringify(answers)).not.toContain("99999");
});

test("staff without a second factor set one up and then go to the page they asked for", async () => {
  const expert = await anAccount(db, { roles: ["expert"] });
  const args = await routeArgs("/second-factor?next=%2Fdesk", { as: expert, secondFactor: false });

  const thrown = (await thrownBy(loader(args))) as Response;

  expect(thrown.headers.get("Location")).toBe("/account/second-factor?next=%2Fdesk");
});

test("a session without a code starts again with the password", async () => {
  const expert = await aMemberWithPhone(db);
  const args = await routeArgs("/second-factor?next=%2Fdesk", { as: expert, secondFactor: false });

  const thrown = (await thrownBy(loader(args))) as Response;

  expect(thrown.headers.get("Location")).toBe("/sign-in?next=%2Fdesk");
  expect(thrown.headers.getSetCookie()[0]).toMatch(/^kw=; Max-Age=0/);
});

test("a visitor starts with the password", async () => {
  for (const route of [loader, action]) {
    const form = route === action ? { code: "123456" } : undefined;
    const thrown = (await thrownBy(route(await routeArgs("/second-factor", { form })))) as Response;
    expect(thrown.headers.get("Location")).toBe("/sign-in");
  }
});
