import { expect, test } from "vitest";
import { mailAboutReply, EmailAddress } from "~/features/accounts/profile.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { mailTo } from "./an-outbox";

test("a mail about a reply is sent only to members who allowed it", async () => {
  const db = await testDb();
  const silent = await anAccount(db);
  const told = await anAccount(db, { reply_mail: 1 });

  for (const { id } of [silent, told]) {
    await mailAboutReply(db, id);
  }

  expect(await mailTo(db, silent.email)).toEqual([]);
  expect(await mailTo(db, told.email)).toEqual([
    expect.stringMatching(/^Subject: You have a reply\r$/m),
  ]);
});

test.each([
  [" Jo@Bücher.Example ", "jo@xn--bcher-kva.example"],
  ["jo@xn--bcher-kva.example", "jo@xn--bcher-kva.example"],
  ["jo.o'hara+notes@example.org", "jo.o'hara+notes@example.org"],
])("the address %j is saved as %s", (typed, saved) => {
  expect(EmailAddress.parse(typed)).toBe(saved);
});

test.each(["jo", "@example.org", "jo@", "jo@ex ample.org", "jo,al@example.org"])(
  "the address %j is refused",
  (typed) => {
    expect(EmailAddress.safeParse(typed).success).toBe(false);
  },
);
