import { expect, test } from "vitest";
import { listJobs } from "#db/jobs";
import { runJobs, mailTo } from "#tests/features/accounts/an-outbox";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { mailToken, sendMail } from "~/mail/mail.server";

test("a mail waits as a job of the account, and leaves when jobs run", async () => {
  const db = await testDb();
  const { id, email } = await anAccount(db);

  await sendMail(db, { to: email, kind: "new-reply", path: "/today", accountId: id });
  expect(await listJobs(db)).toMatchObject([{ name: "mail", attempts: 0 }]);

  const [mail, ...more] = await mailTo(db, email);
  expect(more).toEqual([]);
  expect(mail).toContain("http://localhost:3000/today\n");
  expect(mail).toContain("Auto-Submitted: auto-generated");
  expect(mail).toContain("List-Unsubscribe: <http://localhost:3000/account>");
  expect(await listJobs(db)).toEqual([]);
});

test("the mail of a transaction that rolls back is never sent", async () => {
  const db = await testDb();
  const { id, email } = await anAccount(db);

  const failing = db.transaction().execute(async (trx) => {
    await sendMail(trx, { to: email, kind: "new-reply", accountId: id });
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");

  expect(await mailTo(db, email)).toEqual([]);
});

test("the mail has a token in its link that the job row does not hold", async () => {
  const db = await testDb();
  const { id, email } = await anAccount(db);
  const mail = {
    to: email,
    kind: "reset",
    path: "/reset",
    tokenId: "an-id",
    accountId: id,
  } as const;

  await sendMail(db, mail);

  const token = mailToken("an-id");
  const rows = JSON.stringify(await db.selectFrom("job").selectAll().execute());
  expect(rows).toContain("an-id");
  expect(rows).not.toContain(token);
  expect((await mailTo(db, email))[0]).toContain(`http://localhost:3000/reset?token=${token}\n`);
});

test("a mail that is of no use any more is given up and not sent", async () => {
  const db = await testDb();
  const { id, email } = await anAccount(db);

  await sendMail(db, { to: email, kind: "reset", accountId: id, usefulUntil: Date.now() - 1 });
  await runJobs(db);

  expect(await mailTo(db, email)).toEqual([]);
  expect(await listJobs(db)).toMatchObject([
    { last_error: "MailTooLate", dead_at: expect.any(Number) },
  ]);
});
