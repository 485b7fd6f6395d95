import { expect, test } from "vitest";
import { db } from "~/db.server";
import { action, loader } from "~/routes/sign-up";
import { mailTo } from "#tests/features/accounts/an-outbox";
import { anAccount } from "#tests/helpers/factories";
import { cookieOf, routeArgs, thrownBy } from "#tests/helpers/route-args";

const form = {
  email: "wren@example.org",
  password: "teapot otter lake",
  alias: "Wren",
  country: "ie",
  track: "C",
};

test("signing up signs in and redirects to Today", async () => {
  const answer = (await action(await routeArgs("/sign-up", { form }))) as Response;

  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe("/today");
  expect(answer.headers.get("Set-Cookie")).toMatch(/^kw=/);
});

test.each([
  ["Pacific/Honolulu", "Pacific/Honolulu"],
  ["Mars/Olympus", null],
  ["", null],
])("the browser's time zone %s is saved as %s, and stops nobody", async (timeZone, saved) => {
  const email = `${Math.random()}@example.org`;
  const answer = await action(await routeArgs("/sign-up", { form: { ...form, email, timeZone } }));

  expect(answer).toMatchObject({ status: 303 });
  const account = await db
    .selectFrom("account")
    .select("time_zone")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  expect(account.time_zone).toBe(saved);
});

test("an address that has an account gets the same response", async () => {
  const { email } = await anAccount(db);

  const known = (await action(
    await routeArgs("/sign-up", { form: { ...form, email } }),
  )) as Response;

  expect(known.status).toBe(303);
  expect(known.headers.get("Location")).toBe("/today");
  expect([...known.headers.keys()]).toEqual(["location", "set-cookie"]);
});

test("each error is on its field, and the form keeps all values except the password", async () => {
  const wrong = { ...form, email: "wren@", password: "password", alias: "", replyMail: "on" };

  const answer = await action(await routeArgs("/sign-up", { form: wrong }));

  expect(answer).toMatchObject({
    init: { status: 400 },
    data: {
      initialValue: { email: "wren@", country: "ie", track: "C", replyMail: "on" },
      error: {
        email: [expect.stringContaining("unfinished")],
        password: [expect.stringContaining("Many people use that one")],
        alias: [expect.stringContaining("alias")],
      },
    },
  });
  expect(answer).not.toHaveProperty("data.initialValue.password");
});

test.each([
  ["/lessons/start-and-hope/what-craft-is", "/lessons/start-and-hope/what-craft-is"],
  ["https://evil.example/", "/today"],
  ["//evil.example/", "/today"],
])("next=%s leads to %s", async (next, location) => {
  const email = `${Math.random()}@example.org`;
  const url = `/sign-up?${new URLSearchParams({ next })}`;

  const answer = (await action(await routeArgs(url, { form: { ...form, email } }))) as Response;

  expect(answer.headers.get("Location")).toBe(location);
});

test("a signed-in member is redirected", async () => {
  const thrown = await thrownBy(loader(await routeArgs("/sign-up", { as: await anAccount(db) })));

  expect((thrown as Response).headers.get("Location")).toBe("/today");
});

test("a second tap signs in to the account that the first one opened", async () => {
  const email = "double@example.org";
  const tap = async (more = {}) => {
    const fields = { ...form, email, form_token: "shown once", ...more };
    return (await action(await routeArgs("/sign-up", { form: fields }))) as Response;
  };
  const isIn = async (answer: Response) => {
    const headers = { Cookie: cookieOf(answer.headers.get("Set-Cookie")!) };
    const thrown = await thrownBy(loader(await routeArgs("/sign-up", { headers }))).catch(
      () => null,
    );
    return thrown instanceof Response;
  };

  const answers = await Promise.all([tap(), tap()]);
  answers.push(await tap());

  for (const answer of answers) {
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/today"]);
    expect(await isIn(answer)).toBe(true);
  }
  expect(await mailTo(db, email)).toEqual([]);

  // Somebody who types other words into the same form is a stranger.
  expect(await isIn(await tap({ password: "teapot otter pond" }))).toBe(false);
  // After signing out, sending the form again from the history opens nothing.
  await db.deleteFrom("session").execute();
  expect(await isIn(await tap())).toBe(false);
});
