import { expect, test } from "vitest";
import { claimQuestion, releaseQuestion, sendReply } from "~/features/desk/claim-question.server";
import { findDeskQuestion, ReplyDraft } from "~/features/desk/desk.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aQuestion } from "#tests/features/questions/question-factory";

const now = Date.UTC(2026, 10, 22);

async function aDesk() {
  const db = await testDb();
  const member = await anAccount(db, { alias: "Rowan", stripe_customer_id: "cus_secret" });
  const ingrid = await anAccount(db, { roles: ["expert"], alias: "Ingrid Solheim" });
  const tunde = await anAccount(db, { roles: ["expert"], alias: "T. Okafor" });
  const { id } = await aQuestion(db, member.id);
  const row = () => db.selectFrom("question").selectAll().executeTakeFirstOrThrow();
  return { db, member, ingrid, tunde, id, row };
}

test("of two experts who claim a question at once, one gets it and the other learns who", async () => {
  const { db, ingrid, tunde, id, row } = await aDesk();

  const [one, two] = await Promise.all([
    claimQuestion(db, ingrid.id, id, now),
    claimQuestion(db, tunde.id, id, now),
  ]);

  const { claimed_by } = await row();
  const winner = claimed_by === ingrid.id ? ingrid : tunde;
  expect([one, two]).toContainEqual({ kind: "claimed" });
  expect([one, two]).toContainEqual({ kind: "taken", by: winner.alias });
});

test("exactly one of twenty concurrent claims succeeds", async () => {
  const { db, id } = await aDesk();
  const experts = await Promise.all(
    Array.from({ length: 20 }, () => anAccount(db, { roles: ["expert"] })),
  );

  const claims = await Promise.all(experts.map((expert) => claimQuestion(db, expert.id, id, now)));

  expect(claims.filter(({ kind }) => kind === "claimed")).toHaveLength(1);
});

test("claiming one's own question again succeeds; an answered or unknown one is gone", async () => {
  const { db, ingrid, tunde, id } = await aDesk();
  await claimQuestion(db, ingrid.id, id, now);

  expect(await claimQuestion(db, ingrid.id, id, now)).toEqual({ kind: "claimed" });
  await sendReply(db, ingrid.id, id, { body: "A reply" }, now);
  expect(await claimQuestion(db, tunde.id, id, now)).toEqual({ kind: "gone" });
  expect(await claimQuestion(db, tunde.id, "no-such-id", now)).toEqual({ kind: "gone" });
});

test("an expert passes on only their own questions, and an administrator anyone's", async () => {
  const { db, ingrid, tunde, id, row } = await aDesk();
  const admin = await anAccount(db, { roles: ["admin"] });
  await claimQuestion(db, ingrid.id, id, now);

  expect(await releaseQuestion(db, tunde, id, now)).toBe(false);
  expect((await row()).claimed_by).toBe(ingrid.id);
  expect(await releaseQuestion(db, ingrid, id, now)).toBe(true);
  await claimQuestion(db, tunde.id, id, now);
  expect(await releaseQuestion(db, admin, id, now)).toBe(true);
  expect((await row()).claimed_by).toBeNull();
});

test("only the expert with the claim can reply, and only once", async () => {
  const { db, ingrid, tunde, id, row } = await aDesk();
  await claimQuestion(db, ingrid.id, id, now);

  expect(await sendReply(db, tunde.id, id, { body: "Not mine to send" }, now)).toBe(false);
  const sent = await Promise.all(
    [1, 2, 3].map((time) => sendReply(db, ingrid.id, id, { body: `Reply ${time}` }, now)),
  );

  expect(sent.filter(Boolean)).toHaveLength(1);
  expect(await db.selectFrom("reply").selectAll().execute()).toHaveLength(1);
  expect(await row()).toMatchObject({ answered_at: now, claimed_by: ingrid.id });
});

test("the desk sees the alias, the track and the count of read lessons, and nothing else about a member", async () => {
  const { db, member, ingrid, id } = await aDesk();
  await db
    .insertInto("lesson_progress")
    .values([
      { account_id: member.id, lesson_id: "a/one", opened_at: 1, completed_at: 2 },
      { account_id: member.id, lesson_id: "a/two", opened_at: 1, completed_at: null },
    ])
    .execute();

  const question = await findDeskQuestion(db, ingrid.id, id);

  expect(question).toMatchObject({ asker: "Rowan", track: "A", lessonsRead: 1, isMine: false });
  const text = JSON.stringify(question);
  for (const secret of [member.email, member.id, "cus_secret"]) expect(text).not.toContain(secret);
});

test.each([
  ["- ".repeat(11), false],
  ["> ".repeat(400), false],
  ["1. ".repeat(11), false],
  ["- ".repeat(10), true],
  ["-------------------- ", true],
])("a reply with lists more than ten levels deep is refused: %s", (marks, isAccepted) => {
  const reply = { body: `What you can do tonight:\n\n${marks}Call the line.` };
  expect(ReplyDraft.safeParse(reply).success).toBe(isAccepted);
});
