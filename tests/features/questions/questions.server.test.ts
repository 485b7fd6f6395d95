import { expect, test } from "vitest";
import {
  findLatestReply,
  listQuestions,
  questionsAPage,
} from "~/features/questions/questions.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aQuestion, aReply } from "./question-factory";

const day = 24 * 60 * 60_000;
const monday = Date.UTC(2026, 10, 16, 15);

test("a member's list holds their own questions, the newest first, page by page", async () => {
  const db = await testDb();
  const [one, two] = [await anAccount(db), await anAccount(db)];
  const count = questionsAPage + 3;
  for (let index = 0; index < count; index += 1) {
    // Two and two share their time, so the id has to decide too.
    await aQuestion(db, one.id, { title: `${index}`, asked_at: monday + Math.floor(index / 2) });
  }
  await aQuestion(db, two.id, { title: "someone else's" });

  const first = await listQuestions(db, one.id);
  const second = await listQuestions(db, one.id, first.questions.at(-1)!.id);

  const titles = [...first.questions, ...second.questions].map(({ title }) => title);
  expect([first.hasMore, second.hasMore]).toEqual([true, false]);
  expect(new Set(titles).size).toBe(count);
  expect(titles).not.toContain("someone else's");
  const times = [...first.questions, ...second.questions].map(({ asked_at }) => asked_at);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});

test("a cursor from another member's list is ignored", async () => {
  const db = await testDb();
  const [one, two] = [await anAccount(db), await anAccount(db)];
  await aQuestion(db, one.id, { asked_at: monday });
  const theirs = await aQuestion(db, two.id, { asked_at: monday - day });

  expect((await listQuestions(db, one.id, theirs.id)).questions).toHaveLength(1);
  expect((await listQuestions(db, one.id, "no-such-id")).questions).toHaveLength(1);
});

test("findLatestReply returns the newest reply until it is opened", async () => {
  const db = await testDb();
  const [member, expert] = [await anAccount(db), await anAccount(db, { roles: ["expert"] })];
  const question = await aQuestion(db, member.id, { title: "Mine" });
  expect(await findLatestReply(db, member.id)).toBeNull();

  const { sent_at } = await aReply(db, question.id, expert.id);

  expect(await findLatestReply(db, member.id)).toEqual({ questionId: question.id, title: "Mine" });
  expect(await findLatestReply(db, expert.id)).toBeNull();
  await db.updateTable("question").set({ seen_at: sent_at }).execute();
  expect(await findLatestReply(db, member.id)).toBeNull();
});
