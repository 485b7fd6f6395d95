import { expect, test } from "vitest";
import { mailAboutReply } from "~/features/accounts/profile.server";
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
