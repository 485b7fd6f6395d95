import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { readAccount } from "~/features/membership/viewer.server";
import { action, loader } from "~/routes/sign-in";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";
import { aMember, aMemberWithPhone, aVisit, password } from "#tests/features/accounts/a-member";

beforeEach(async () => {
  await db.deleteFrom("rate_limit").execute();
});

async function post(url: string, form: Record<string, string>) {
  return action(await routeArgs(url, { form }));
}

test("signing in redirects to the page that was asked for", async () => {
  const { id, email } = await aMember(db);

  const answer = (await post("/sign-in?next=%2Fquestions%3Fpage%3D2", {
    email,
    password,
    isShared: "on",
  })) as Response;

  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe("/questions?page=2");
  expect(await readAccount(db, aVisit({ cookies: answer.headers }))).toMatchObject({ id });
});

test.each(["https://evil.example", "//evil.example", "/\\evil.example", "/ok\r\nSet-Cookie: kw=1"])(
  "next=%j does not leave this site",
  async (next) => {
    const { email } = await aMember(db);

    const answer = await post(`/sign-in?${new URLSearchParams({ next })}`, { email, password });

    expect((answer as Response).headers.get("Location")).toBe("/today");
  },
);

test("a wrong password shows the form with the address and without the password", async () => {
  const { email } = await aMember(db);

  const answer = await post("/sign-in", { email, password: "wrong one" });

  expect(answer).toMatchObject({
    init: { status: 400 },
    data: { initialValue: { email }, error: { "": [expect.stringContaining("don’t match")] } },
  });
  expect(JSON.stringify(answer)).not.toContain("wrong one");
});

test("known and unknown addresses get the same status and text", async () => {
  const { email } = await aMember(db);
  const stranger = "nobody@example.org";

  const known = await post("/sign-in", { email, password: "wrong one" });
  const unknown = await post("/sign-in", { email: stranger, password: "wrong one" });

  expect(JSON.stringify(unknown)).toBe(JSON.stringify(known).replaceAll(email, stranger));
});

test("after ten wrong tries the response says how long to wait", async () => {
  const { email } = await aMember(db);
  for (let tries = 0; tries < 10; tries += 1) {
    await post("/sign-in", { email, password: "wrong one" });
  }

  expect(await post("/sign-in", { email, password })).toMatchObject({
    init: { status: 429, headers: { "Retry-After": expect.stringMatching(/^1[78]\d$/) } },
    data: { error: { "": ["Too many tries. Try again in 3 minutes."] } },
  });
});

test("with a second factor, the second step keeps the page that was asked for", async () => {
  const { email } = await aMemberWithPhone(db);

  const answer = (await post("/sign-in?next=%2Fdesk", {
    email,
    password,
    isShared: "on",
  })) as Response;

  expect(answer.headers.get("Location")).toBe("/second-factor?next=%2Fdesk&shared=1");
});

test("a signed-in member is redirected, and an expired session is explained", async () => {
  const signedIn = await routeArgs("/sign-in?next=%2Flessons", { as: await anAccount(db) });
  const thrown = (await thrownBy(loader(signedIn))) as Response;
  expect(thrown.headers.get("Location")).toBe("/lessons");

  await db.deleteFrom("session").execute();
  expect(await loader(signedIn)).toMatchObject({ notices: { wasIn: true } });
  expect(await loader(await routeArgs("/sign-in"))).toMatchObject({
    notices: { wasIn: false },
  });
});

test.each([
  [{ Referer: "http://localhost:3000/sign-in" }, true],
  [{ Referer: "http://localhost:3000/sign-in", Cookie: "theme=dark" }, false],
  [{ Referer: "http://localhost:3000/lessons" }, false],
  [{ Referer: "not an address" }, false],
])("someone who comes with %o is told about blocked cookies: %s", async (headers, isTold) => {
  const args = await routeArgs("/sign-in?next=%2Ftoday", { headers });
  expect(await loader(args)).toMatchObject({ notices: { mayBlockCookies: isTold } });
});
