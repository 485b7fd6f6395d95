import { expect, test } from "vitest";
import { db } from "~/db.server";
import { action, loader } from "~/routes/crisis";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

test("a visitor sees the numbers of every country, those of the United States first", async () => {
  const { help, others } = await loader(await routeArgs("/crisis"));

  expect(help.contacts.code).toBe("us");
  expect(others.length + 1).toBe(help.countries.length);
  expect(others.map(({ code }) => code)).not.toContain("us");
});

test("a member sees their own country first", async () => {
  const account = await anAccount(db, { country: "ie" });

  const { help } = await loader(await routeArgs("/crisis", { as: account }));

  expect(help.contacts.code).toBe("ie");
});

test("a visitor's choice of country is saved in a cookie", async () => {
  const form = { place: "gb" };

  const answer = (await action(await routeArgs("/crisis", { form }))) as Response;

  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe("/crisis");
  expect(answer.headers.get("Set-Cookie")).toMatch(/^place=gb;/);
});

test("an unknown country answers 400", async () => {
  const form = { place: "<script>" };

  const answer = await action(await routeArgs("/crisis", { form }));

  expect(answer).toMatchObject({ init: { status: 400 } });
});
