import path from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { inAuditedTransaction } from "#db/audit-trail";
import { isPostgres, type Db } from "#db/database";
import { anAccount } from "#tests/helpers/factories";
import { aDatabase, aFolder, runCommand, using } from "../databases";

const [expert, member] = ["dana@example.org", "linden@example.org"];

/** A database in which the command line has given a role and a membership. */
async function aRecordedDatabase() {
  const address = await aDatabase();
  const env = { AUDIT_HEADS: path.join(await aFolder(), "heads.log") };
  await using(address, async (db) => {
    await anAccount(db, { email: expert });
    await anAccount(db, { email: member });
  });
  const run = (...words: string[]) => runCommand(address, words, env);
  expect(await run("role", expert, "expert")).toMatchObject({ code: 0 });
  expect(await run("give", member, "30")).toMatchObject({ code: 0 });
  return { address, run };
}

/** As someone with the database in hands would do it: past the triggers. */
async function tamper(address: string, change: (db: Db) => Promise<unknown>) {
  await using(address, async (db) => {
    if (isPostgres(db)) {
      await sql`alter table audit_entry disable trigger user`.execute(db);
    } else {
      await sql`drop trigger audit_entry_no_update`.execute(db);
      await sql`drop trigger audit_entry_no_delete`.execute(db);
    }
    await change(db);
  });
}

test("records what the command line gives, ends and erases, without naming erased accounts", async () => {
  const { address, run } = await aRecordedDatabase();
  await run("role", "end", expert, "expert");
  await using(address, async (db) => {
    const { id } = await db
      .selectFrom("account")
      .select("id")
      .where("email", "=", expert)
      .executeTakeFirstOrThrow();
    await db
      .insertInto("second_factor")
      .values({
        id: "f1",
        account_id: id,
        secret: "s",
        backup_codes: "[]",
        verified: 1,
        failed_verification_count: 0,
        locked_until: null,
      })
      .execute();
  });
  expect(await run("second-factor", "reset", expert)).toMatchObject({ code: 0 });
  expect(await run("second-factor", "reset", expert)).toMatchObject({ code: 1 });

  const ofMember = (await run("audit", "list", member)).said;
  expect(ofMember).toMatch(/^2 {2}\S+Z {2}operator {2}grant\.give {2}grant \S+ {2}of linden@/);
  expect(ofMember).not.toContain(expert);

  expect(await run("give", "end", member)).toMatchObject({ code: 0 });
  expect(await run("give", "end", member)).toMatchObject({
    code: 1,
    complaint: expect.stringContaining("no membership that was given here"),
  });
  await using(address, async (db) => {
    const { id } = await db
      .selectFrom("account")
      .select("id")
      .where("email", "=", member)
      .executeTakeFirstOrThrow();
    const grant = { actorId: null, by: "stripe", subjectId: id, action: "grant.give" } as const;
    await inAuditedTransaction(db, 1, (_trx, record) => record({ ...grant, object: "grant g2" }));
  });
  expect((await run("audit", "list", member)).said).toMatch(
    /^6 {2}\S+Z {2}stripe {2}grant\.give {2}grant g2 {2}of linden@[^]*\n5 {2}\S+Z {2}operator {2}grant\.end {2}grant /m,
  );

  expect(await run("erase", member)).toMatchObject({ code: 0 });
  const { said } = await run("audit", "list");
  const actions = Array.from(said.matchAll(/operator {2}(\S+)/g), ([, action]) => action);
  expect(actions).toEqual([
    "account.erase",
    "grant.end",
    ...["second-factor.reset", "role.end", "grant.give", "role.give"],
  ]);
  expect(said).toMatch(/account\.erase {2}of \(erased\)/);
  expect(said).not.toContain(member);
  expect(await run("audit", "verify")).toMatchObject({
    code: 0,
    said: expect.stringMatching(
      /^The audit log is whole: 7 entries\. \S+ ends with the same entry/,
    ),
  });
});

const damages: { name: string; change: (db: Db) => Promise<unknown>; complaint: RegExp }[] = [
  {
    name: "a changed entry",
    change: (db) =>
      db.updateTable("audit_entry").set({ object: "role admin" }).where("seq", "=", 1).execute(),
    complaint: /^Entry 1 was changed, or one before it\. The 0 entries before it are whole\.$/m,
  },
  {
    name: "a removed entry",
    change: (db) => db.deleteFrom("audit_entry").where("seq", "=", 1).execute(),
    complaint: /^Entry 1 is missing\./,
  },
  {
    name: "an added entry",
    change: async (db) => {
      const row = await db.selectFrom("audit_entry").selectAll().executeTakeFirstOrThrow();
      await db
        .insertInto("audit_entry")
        .values({ ...row, seq: 3 })
        .execute();
    },
    complaint: /^Entry 3 was changed, or one before it\. The 2 entries/,
  },
  {
    name: "an end that was cut off",
    change: (db) => db.deleteFrom("audit_entry").where("seq", "=", 2).execute(),
    complaint: /^Entries 2 to 2 are missing\./,
  },
];

test.each(damages)("audit verify finds $name", async ({ change, complaint }) => {
  const { address, run } = await aRecordedDatabase();
  await tamper(address, change);

  expect(await run("audit", "verify")).toMatchObject({
    code: 1,
    said: "",
    complaint: expect.stringMatching(complaint),
  });
});

test("audit verify says when nothing outside the database speaks for the end", async () => {
  const { run } = await aRecordedDatabase();

  expect(await run("audit", "verify", "no-such-file")).toMatchObject({
    code: 0,
    said: expect.stringMatching(/2 entries\. no-such-file ends with entry 0: nothing outside/),
  });
});
