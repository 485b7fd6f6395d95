import { expect, test } from "vitest";
import {
  completeLesson,
  openLesson,
  readProgress,
  reopenLesson,
} from "~/features/lessons/progress.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("only marking a lesson as read makes it read, and the first date stays", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);

  await openLesson(db, id, "a/b", 10);
  expect((await readProgress(db, id)).get("a/b")).toEqual({ openedAt: 10, readAt: null });

  await completeLesson(db, id, "a/b", 20);
  await completeLesson(db, id, "a/b", 30);
  expect((await readProgress(db, id)).get("a/b")?.readAt).toBe(20);
});

test("opening a read lesson again leaves it read and saves the new time", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  await completeLesson(db, id, "a/b", 20);
  await openLesson(db, id, "a/b", 40);
  expect((await readProgress(db, id)).get("a/b")).toEqual({ openedAt: 40, readAt: 20 });
});

test("a read lesson can be marked as not read", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  await completeLesson(db, id, "a/b", 20);
  await reopenLesson(db, id, "a/b");
  expect((await readProgress(db, id)).get("a/b")?.readAt).toBeNull();
});

test("progress belongs to one account", async () => {
  const db = await testDb();
  const [elena, ruth] = [await anAccount(db), await anAccount(db)];
  await completeLesson(db, elena.id, "a/b", 20);
  await reopenLesson(db, ruth.id, "a/b");
  expect((await readProgress(db, ruth.id)).size).toBe(0);
  expect((await readProgress(db, elena.id)).get("a/b")?.readAt).toBe(20);
});
