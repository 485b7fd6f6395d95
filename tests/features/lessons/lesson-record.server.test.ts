import { expect, test } from "vitest";
import { saveResponse } from "~/features/lessons/exercises/responses.server";
import { readLessonRecord } from "~/features/lessons/lesson-record.server";
import { completeLesson, openLesson } from "~/features/lessons/progress.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("returns the progress in every lesson and the responses of this one", async () => {
  const db = await testDb();
  const [member, other] = [await anAccount(db), await anAccount(db)];
  await completeLesson(db, member.id, "m/one", 10);
  await openLesson(db, member.id, "m/two", 20);
  await completeLesson(db, other.id, "m/three", 30);
  const note = (text: string) => ({ kind: "reflect", text }) as const;
  const place = (lessonId: string) => ({ lessonId, exerciseId: "note" });
  await saveResponse(db, member.id, place("m/one"), note("mine"), 11);
  await saveResponse(db, member.id, place("m/two"), note("elsewhere"), 21);
  await saveResponse(db, other.id, place("m/one"), note("not mine"), 31);

  const { accountId, progress, responses } = await readLessonRecord(db, member.id, "m/one");

  expect(accountId).toBe(member.id);
  expect([...progress].sort()).toEqual([
    ["m/one", { openedAt: 10, readAt: 10 }],
    ["m/two", { openedAt: 20, readAt: null }],
  ]);
  expect(responses).toEqual([
    { lesson_id: "m/one", exercise_id: "note", response: JSON.stringify(note("mine")) },
  ]);
});

test("returns the responses of a lesson that was never opened", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const place = { lessonId: "m/one", exerciseId: "note" };
  await saveResponse(db, id, place, { kind: "reflect", text: "first" }, 1);

  const { progress, responses } = await readLessonRecord(db, id, "m/one");

  expect(progress.size).toBe(0);
  expect(responses).toHaveLength(1);
});
