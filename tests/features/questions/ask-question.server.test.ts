import { expect, test } from "vitest";
import type { CueReading } from "~/features/coach/reader/cue-reading";
import { mostADay } from "~/features/questions/question";
import { askQuestion, type NewQuestion } from "~/features/questions/ask-question.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { everyQuestion } from "./question-factory";

const minute = 60_000;
const day = 24 * 60 * minute;
const monday = Date.UTC(2026, 10, 16, 15);

const asked: NewQuestion = {
  body: "He says yes at night and no at breakfast. What can I do?",
  topic: "talking",
  sharing: "experts",
  cue: null,
  attachment: null,
};

test("a question waits for any expert and is due in two working days", async () => {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);

  const id = await askQuestion(db, accountId, { ...asked, cue: "suicide" }, monday);

  const [row] = await everyQuestion(db);
  expect(row).toMatchObject({
    id,
    account_id: accountId,
    title: asked.body,
    cue: "suicide",
    due_at: monday + 2 * day,
    claimed_by: null,
    answered_at: null,
  });
});

test("the start of a long question is stored on its own, without a broken character", async () => {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);

  await askQuestion(db, accountId, { ...asked, body: "🙂".repeat(200) }, monday);

  const [row] = await everyQuestion(db);
  expect(row!.excerpt).toBe("🙂".repeat(120));
});

test("a double click saves one question, and the same text later is a new one", async () => {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);
  const ask = (now: number) => askQuestion(db, accountId, asked, now);

  const [one, two] = await Promise.all([ask(monday), ask(monday)]);
  const later = await ask(monday + 11 * minute);

  expect(two).toBe(one);
  expect(later).not.toBe(one);
});

test("the same text from another member is another question", async () => {
  const db = await testDb();
  const [one, two] = [await anAccount(db), await anAccount(db)];

  const ids = [
    await askQuestion(db, one.id, asked, monday),
    await askQuestion(db, two.id, asked, monday),
  ];

  expect(new Set(ids).size).toBe(2);
});

test("a member may ask ten questions within a day", async () => {
  const db = await testDb();
  const [one, two] = [await anAccount(db), await anAccount(db)];
  const ask = (accountId: string, words: number, now = monday) =>
    askQuestion(db, accountId, { ...asked, body: `${asked.body} ${words}` }, now);

  const ids = await Promise.all(Array.from({ length: 15 }, (_, index) => ask(one.id, index)));

  expect(ids.filter(Boolean)).toHaveLength(mostADay);
  expect(await ask(two.id, 1)).not.toBeNull();
  expect(await ask(one.id, 99, monday + day)).not.toBeNull();
});

test("how a question was read is stored with it and counted, without the words", async () => {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);
  const read: CueReading = {
    level: "soft",
    hard: [],
    soft: ["withdrawal"],
    by: "model",
    marks: [],
    version: "0123456789ab",
  };

  await askQuestion(db, accountId, { ...asked, read }, monday);

  const [row] = await everyQuestion(db);
  expect(row).toMatchObject({ cue: null, soft_cue: "withdrawal", reader: "0123456789ab" });
  expect(await db.selectFrom("cue_count").selectAll().execute()).toEqual([
    {
      ...{ month: "2026-11", place: "question", level: "soft", category: "withdrawal" },
      ...{ found_by: "model", count: 1 },
    },
  ]);
});
