import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { readAccount } from "~/features/membership/viewer.server";
import * as askPage from "~/routes/sign-in_.link";
import * as linkPage from "~/routes/link";
import { aMember, aMemberWithPhone, aVisit } from "#tests/features/accounts/a-member";
import { codeMailedTo, mailTo, tokenMailedTo } from "#tests/features/accounts/an-outbox";
import { anAccount } from "#tests/helpers/factories";
import { cookieOf, routeArgs, thrownBy } from "#tests/helpers/route-args";

beforeEach(async () => {
  await db.deleteFrom("rate_limit").execute();
});

const page = "/sign-in/link?next=%2Fquestions";

/** The Cookie header of a browser that has opened the page. */
async function openedPage() {
  const shown = (await askPage.loader(await routeArgs(page))) as { init: { headers: Headers } };
  return { Cookie: cookieOf(shown.init.headers.getSetCookie()[0]!) };
}

async function ask(email: string, headers: Record<string, string>) {
  return (await askPage.action(await routeArgs(page, { form: { email }, headers }))) as Response;
}

test("known and unknown addresses get the same response, and only the known one gets a mail", async () => {
  const { email } = await anAccount(db);
  const headers = await openedPage();

  const known = await ask(email, headers);
  const unknown = await ask("nobody@example.org", headers);

  expect([known.status, ...known.headers]).toEqual([unknown.status, ...unknown.headers]);
  expect(known.headers.get("Location")).toBe("/sign-in/link?next=%2Fquestions&asked=1");
  const [mail] = await mailTo(db, email);
  expect(mail).toMatch(/\n\n\d{4} \d{4}\n\nhttp:\/\/localhost:3000\/link\?token=/);
  expect(await mailTo(db, "nobody@example.org")).toEqual([]);
});

test("the code leads to the page that was asked for", async () => {
  const { id, email } = await aMember(db);
  const headers = await openedPage();
  await ask(email, headers);
  const asked = await askPage.loader(await routeArgs(`${page}&asked=1`, { headers }));
  expect(asked).toMatchObject({ data: { wasAsked: true, canTypeCode: true } });

  const form = { intent: "code", code: await codeMailedTo(db, email), isShared: "on" };
  const answer = (await askPage.action(await routeArgs(page, { form, headers }))) as Response;

  expect(answer.headers.get("Location")).toBe("/questions");
  expect(await readAccount(db, aVisit({ cookies: answer.headers }))).toMatchObject({ id });
});

test.each(["", "123", "abcd efgh"])("the code %j is refused on its field", async (code) => {
  const answer = await askPage.action(await routeArgs(page, { form: { intent: "code", code } }));
  expect(answer).toMatchObject({
    init: { status: 400 },
    data: { error: { code: [expect.any(String)] } },
  });
});

test("a wrong code says so, and the answer does not repeat it", async () => {
  const form = { intent: "code", code: "1234 5678" };
  const answer = await askPage.action(await routeArgs(page, { form }));
  expect(answer).toMatchObject({
    init: { status: 400 },
    data: { error: { "": [expect.stringContaining("doesn’t fit")] } },
  });
  expect(JSON.stringify(answer)).not.toContain("1234 5678");
});

test("opening the mailed link does not use it up, and its button does", async () => {
  const { id, email } = await aMember(db);
  await ask(email, {});
  const token = await tokenMailedTo(db, email);
  const link = `/link?token=${token}`;
  for (let looks = 0; looks < 3; looks += 1) {
    expect(await linkPage.loader(await routeArgs(link))).toEqual({ token, email });
  }

  const form = { token, isShared: "on" };
  const answer = (await linkPage.action(await routeArgs(link, { form }))) as Response;

  expect(answer.headers.get("Location")).toBe("/today");
  expect(await readAccount(db, aVisit({ cookies: answer.headers }))).toMatchObject({ id });
  expect(await linkPage.loader(await routeArgs(link))).toMatchObject({ email: null });
  expect(await linkPage.action(await routeArgs(link, { form }))).toMatchObject({
    init: { status: 400 },
  });
});

test("with a second factor, both lead to the second step", async () => {
  const { email } = await aMemberWithPhone(db);
  await ask(email, {});
  const form = { token: await tokenMailedTo(db, email), isShared: "on" };
  const byLink = (await linkPage.action(await routeArgs("/link", { form }))) as Response;
  expect(byLink.headers.get("Location")).toBe("/second-factor?shared=1");

  const headers = await openedPage();
  await ask(email, headers);
  const typed = { intent: "code", code: await codeMailedTo(db, email) };
  const byCode = (await askPage.action(
    await routeArgs(page, { form: typed, headers }),
  )) as Response;
  expect(byCode.headers.get("Location")).toBe("/second-factor?next=%2Fquestions&shared=0");
});

test.each(["", "made-up", "x".repeat(5000)])("a made-up link is refused", async (token) => {
  const url = `/link?${new URLSearchParams({ token })}`;
  expect(await linkPage.loader(await routeArgs(url))).toMatchObject({ email: null });
  const form = { token };
  expect(await linkPage.action(await routeArgs(url, { form }))).toMatchObject({
    init: { status: 400 },
  });
});

test("someone who is signed in already goes on", async () => {
  const args = await routeArgs(page, { as: await anAccount(db) });
  const thrown = (await thrownBy(askPage.loader(args))) as Response;
  expect(thrown.headers.get("Location")).toBe("/questions");
});
