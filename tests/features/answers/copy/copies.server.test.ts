import { beforeAll, expect, test } from "vitest";
import type { Db } from "#db/database";
import { eraseAccount } from "#db/erase";
import { offerCopy, saveCopy, withholdCopy } from "~/features/answers/copy/copies.server";
import { getMarkRules } from "~/features/answers/marks/mark-rules.server";
import { findLatestReply } from "~/features/questions/questions.server";
import { aQuestion, aReply } from "#tests/features/questions/question-factory";
import { aMember, anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aCopy, copyWords, savedCopy } from "../answer-factory";

// The lists of names come with a package that takes seconds to load.
beforeAll(() => getMarkRules().then(() => {}), 120_000);

const now = Date.UTC(2026, 10, 30);

async function aSharedQuestion(db: Db, sharing: "members" | "experts" = "members") {
  const expert = await anAccount(db, { roles: ["expert"] });
  const question = await aQuestion(db, (await aMember(db)).id, { sharing });
  await aReply(db, question.id, expert.id);
  const change = { expertId: expert.id, questionId: question.id, words: copyWords, version: 0 };
  return { expert, question, change };
}

test("saves a copy, sealed with the key of its question, once for each version", async () => {
  const db = await testDb();
  const { change, question } = await aSharedQuestion(db);

  expect(await saveCopy(db, change, now)).toBe("saved");
  expect(await saveCopy(db, { ...change, words: { ...copyWords, title: "x" } }, now)).toBe("stale");
  expect(await saveCopy(db, { ...change, version: 1 }, now)).toBe("saved");

  const copy = await savedCopy(db, question.id);
  expect(copy).toMatchObject({ words: copyWords, state: "draft", version: 1 });
  const stored = await db.selectFrom("answer_copy").select("words").executeTakeFirstOrThrow();
  expect(stored.words).toMatch(/^s1\./);
});

test("there is no copy of a question for experts only, or after the member said no", async () => {
  const db = await testDb();
  const { change } = await aSharedQuestion(db, "experts");
  expect(await saveCopy(db, change, now)).toBe("closed");

  const { questionId, expert } = await aCopy(db, { state: "declined" });
  const again = { expertId: expert.id, questionId, words: copyWords, version: 1 };
  expect(await saveCopy(db, again, now)).toBe("closed");
});

test("asks the member only when every mark is replaced or has a reason, and never with a dose", async () => {
  const db = await testDb();
  const { change, expert, question } = await aSharedQuestion(db);
  const offer = (version: number) =>
    offerCopy(db, { expertId: expert.id, questionId: question.id, version }, now);
  const save = (version: number, words: object) =>
    saveCopy(db, { ...change, version, words: { ...copyWords, ...words } }, now);

  await save(0, { question: "My son is a pilot. What can I do?" });
  expect(await offer(1)).toBe("marked");
  expect(await offer(7)).toBe("stale");

  const question2 = { question: "My son is a pilot. What can I do?" };
  const reasons = { "employer:is a pilot": "The story does not work without it." };
  await save(1, { ...question2, reasons: { "employer:is a pilot": "short" } });
  expect(await offer(2)).toBe("marked");
  await save(2, { ...question2, reasons });
  expect(await offer(3)).toBe("offered");

  await save(3, { reply: "Take 2 mg less.", reasons: { "dose:2 mg": "It has to stay in there." } });
  expect(await savedCopy(db, question.id)).toMatchObject({ state: "draft" });
  expect(await offer(4)).toBe("marked");
});

test("every act is in the audit log, and erasing the account takes the copy away", async () => {
  const db = await testDb();
  const { change, expert, question } = await aSharedQuestion(db);
  await saveCopy(db, change, now);
  await db.updateTable("question").set({ seen_at: now }).execute();
  await offerCopy(db, { expertId: expert.id, questionId: question.id, version: 1 }, now);
  expect(await findLatestReply(db, question.account_id)).toMatchObject({ questionId: question.id });
  await withholdCopy(db, expert.id, question.id, now);

  expect(await savedCopy(db, question.id)).toMatchObject({ state: "private" });
  const entries = await db.selectFrom("audit_entry").select(["action", "object"]).execute();
  const object = `question ${question.id}`;
  expect(entries).toEqual([
    { action: "answer.edit", object },
    { action: "answer.offer", object },
    { action: "answer.withhold", object },
  ]);

  const { email } = await db
    .selectFrom("account")
    .select("email")
    .where("id", "=", question.account_id)
    .executeTakeFirstOrThrow();
  await eraseAccount(db, email);
  expect(await db.selectFrom("answer_copy").selectAll().execute()).toEqual([]);
});
