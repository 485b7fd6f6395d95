import { expect, test } from "vitest";
import { db } from "~/db.server";
import { action, loader } from "~/routes/forgot";
import { mailTo } from "#tests/features/accounts/an-outbox";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

async function ask(email: string) {
  return action(await routeArgs("/forgot", { form: { email } }));
}

test("known and unknown addresses get the same response, and only the known one gets a mail", async () => {
  const { email } = await anAccount(db);

  const known = (await ask(email)) as Response;
  const unknown = (await ask("nobody@example.org")) as Response;

  expect([known.status, ...known.headers]).toEqual([unknown.status, ...unknown.headers]);
  expect(known.headers.get("Location")).toBe("/forgot?asked");
  expect(await loader(await routeArgs("/forgot?asked"))).toEqual({ wasAsked: true });
  expect(await mailTo(db, email)).toHaveLength(1);
  expect(await mailTo(db, "nobody@example.org")).toEqual([]);
});

test("the link has the site's own host, whatever host the request names", async () => {
  const { email } = await anAccount(db);
  const headers = { Host: "evil.example", "X-Forwarded-Host": "evil.example" };

  await action(await routeArgs("http://evil.example/forgot", { form: { email }, headers }));

  expect((await mailTo(db, email))[0]).toMatch(/\nhttp:\/\/localhost:3000\/reset\?token=/);
});

test("an invalid address gets an error on its field", async () => {
  expect(await ask("wren@")).toMatchObject({
    init: { status: 400 },
    data: { initialValue: { email: "wren@" }, error: { email: [expect.any(String)] } },
  });
});
