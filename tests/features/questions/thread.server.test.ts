import { expect, test } from "vitest";
import { findThread, markSeen, writeBack } from "~/features/questions/thread.server";
import { giveRole } from "#db/staff-roles";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aQuestion, aReply } from "./question-factory";

const friday = Date.UTC(2026, 10, 20, 15);
const tuesday = Date.UTC(2026, 10, 24, 15);
const words = (body: string) => ({ body, cue: null });

async function anAnsweredQuestion(cue: string | null = null) {
  const db = await testDb();
  const member = await anAccount(db);
  const expert = await anAccount(db, { roles: ["expert"], alias: "Ingrid Solheim" });
  const question = await aQuestion(db, member.id, { asked_at: 1, cue });
  await aReply(db, question.id, expert.id, { sent_at: 2 });
  return { db, member, expert, question };
}

test("a thread has the question and its replies, each with its writer's name", async () => {
  const { db, member, expert, question } = await anAnsweredQuestion();
  await writeBack(db, member.id, question.id, words("Thank you"), friday);

  const thread = await findThread(db, member.id, question.id);

  expect(thread?.replies.map(({ author, isMine }) => [author, isMine])).toEqual([
    ["Ingrid Solheim", false],
    ["Rowan", true],
  ]);
  const text = JSON.stringify(thread);
  expect(text).not.toContain("@example.org");
  expect(text).not.toContain(expert.id);
});

test("a reply carries the name and the credential that its expert shows", async () => {
  const { db, member, expert, question } = await anAnsweredQuestion();
  await giveRole(db, expert.email, { role: "admin", name: "Office" }, 1);
  await giveRole(db, expert.email, { role: "expert", name: "Dr. Solheim", credential: "PsyD" }, 1);

  const thread = await findThread(db, member.id, question.id);

  expect(thread?.replies.map(({ author }) => author)).toEqual(["Dr. Solheim, PsyD"]);
});

test("another member's thread and a made-up id are both null", async () => {
  const { db, expert, question } = await anAnsweredQuestion();
  const stranger = await anAccount(db);

  expect(await findThread(db, stranger.id, question.id)).toBeNull();
  expect(await findThread(db, expert.id, question.id)).toBeNull();
  expect(await findThread(db, stranger.id, "no-such-id")).toBeNull();
});

test("writing back puts the question on the desk again, with the expert who had it", async () => {
  const { db, member, expert, question } = await anAnsweredQuestion();

  const outcome = await writeBack(db, member.id, question.id, words("And then?"), friday);

  expect(outcome).toBe("written");
  const row = await db.selectFrom("question").selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ answered_at: null, due_at: tuesday, claimed_by: expert.id });
});

test("nobody can write under another member's question", async () => {
  const { db, question } = await anAnsweredQuestion();
  const stranger = await anAccount(db);

  expect(await writeBack(db, stranger.id, question.id, words("Mine now"), friday)).toBe(
    "not-found",
  );
  expect(await db.selectFrom("reply").selectAll().execute()).toHaveLength(1);
});

test("writing back before a reply is refused", async () => {
  const db = await testDb();
  const member = await anAccount(db);
  const question = await aQuestion(db, member.id);

  expect(await writeBack(db, member.id, question.id, words("Hello?"), friday)).toBe("not-now");
});

test("at most two of many concurrent texts are saved", async () => {
  const { db, member, question } = await anAnsweredQuestion();

  const outcomes = await Promise.all(
    ["one", "two", "three", "four"].map((body) =>
      writeBack(db, member.id, question.id, words(body), friday),
    ),
  );

  expect(outcomes.filter((outcome) => outcome === "written")).toHaveLength(2);
  expect(await db.selectFrom("reply").selectAll().execute()).toHaveLength(3);
});

test("a double click saves one text", async () => {
  const { db, member, question } = await anAnsweredQuestion();
  const send = () => writeBack(db, member.id, question.id, words("Again"), friday);

  expect(await Promise.all([send(), send()])).toEqual(["written", "written"]);
  expect(await db.selectFrom("reply").selectAll().execute()).toHaveLength(2);
});

test("a crisis card for a later text is added to those of the question", async () => {
  const { db, member, question } = await anAnsweredQuestion("overdose");

  await writeBack(db, member.id, question.id, { body: "Now this", cue: "suicide" }, friday);

  expect(await findThread(db, member.id, question.id)).toMatchObject({ cue: "overdose suicide" });
});

test("opening a reply is saved once", async () => {
  const { db, member, question } = await anAnsweredQuestion();
  const open = async (now: number) =>
    markSeen(db, (await findThread(db, member.id, question.id))!, now);

  expect(await open(5)).toBe(true);
  expect(await open(6)).toBe(false);
});

test("a reply stays when its expert is erased, and goes when the member is erased", async () => {
  const { db, member, expert, question } = await anAnsweredQuestion();

  await db.deleteFrom("account").where("id", "=", expert.id).execute();
  const [reply] = (await findThread(db, member.id, question.id))!.replies;
  expect(reply).toMatchObject({ author: "A former expert", isMine: false });

  await db.deleteFrom("account").where("id", "=", member.id).execute();
  expect(await db.selectFrom("reply").selectAll().execute()).toEqual([]);
});
