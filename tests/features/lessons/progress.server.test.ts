import { expect, test } from "vitest";
import {
  completeLesson,
  openLesson,
  progressOf,
  reopenLesson,
} from "~/features/lessons/progress.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("opening is not reading; marking as read is, and the first date stays", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);

  await openLesson(db, id, "a/b", 10);
  expect((await progressOf(db, id)).get("a/b")).toEqual({ openedAt: 10, readAt: null });

  await completeLesson(db, id, "a/b", 20);
  await completeLesson(db, id, "a/b", 30);
  expect((await progressOf(db, id)).get("a/b")?.readAt).toBe(20);
});

test("opening a read lesson again keeps it read, and moves where they left off", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  await completeLesson(db, id, "a/b", 20);
  await openLesson(db, id, "a/b", 40);
  expect((await progressOf(db, id)).get("a/b")).toEqual({ openedAt: 40, readAt: 20 });
});

test("read can be taken back", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  await completeLesson(db, id, "a/b", 20);
  await reopenLesson(db, id, "a/b");
  expect((await progressOf(db, id)).get("a/b")?.readAt).toBeNull();
});

test("progress belongs to one account", async () => {
  const db = await testDb();
  const [elena, ruth] = [await anAccount(db), await anAccount(db)];
  await completeLesson(db, elena.id, "a/b", 20);
  await reopenLesson(db, ruth.id, "a/b");
  expect((await progressOf(db, ruth.id)).size).toBe(0);
  expect((await progressOf(db, elena.id)).get("a/b")?.readAt).toBe(20);
});
