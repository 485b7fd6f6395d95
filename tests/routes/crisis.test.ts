import { expect, test } from "vitest";
import { db } from "~/db.server";
import { action, loader } from "~/routes/crisis";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

test("a stranger sees the numbers of every country, the most usual first", async () => {
  const { help, others } = await loader(await routeArgs("/crisis"));

  expect(help.contacts.code).toBe("us");
  expect(others.length + 1).toBe(help.countries.length);
  expect(others.map(({ code }) => code)).not.toContain("us");
});

test("someone who is signed in sees their own country first", async () => {
  const account = await anAccount(db, { country: "ie" });

  const { help } = await loader(await routeArgs("/crisis", { as: account }));

  expect(help.contacts.code).toBe("ie");
});

test("choosing a country shows its numbers, and a stranger's browser remembers it", async () => {
  const form = { place: "gb" };

  const answer = (await action(await routeArgs("/crisis", { form }))) as Response;

  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe("/crisis");
  expect(answer.headers.get("Set-Cookie")).toMatch(/^place=gb;/);
});

test("a country that is not on the list is refused and not kept", async () => {
  const form = { place: "<script>" };

  const answer = await action(await routeArgs("/crisis", { form }));

  expect(answer).toMatchObject({ init: { status: 400 } });
});
