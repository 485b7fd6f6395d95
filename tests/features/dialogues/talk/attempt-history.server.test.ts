import { expect, test } from "vitest";
import { findDebrief } from "~/features/dialogues/debrief/debrief.server";
import {
  findLastFinished,
  listAttempts,
  practiceStates,
} from "~/features/dialogues/talk/attempt-history.server";
import { anAccount, anAttempt } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

async function aMember() {
  const db = await testDb();
  const { id } = await anAccount(db);
  return { db, id };
}

test("lists finished talks in pages, newest first", async () => {
  const { db, id } = await aMember();
  for (let at = 1; at <= 25; at += 1) await anAttempt(db, id, { ended_at: at });

  const pages: number[][] = [];
  let before: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof listAttempts>> = await listAttempts(db, id, before);
    pages.push(page.attempts.map(({ endedAt }) => endedAt));
    before = page.next;
  } while (before !== null);

  expect(pages.map((page) => page.length)).toEqual([10, 10, 5]);
  expect(pages.flat()).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index));
});

test("lists no open talk, no abandoned talk and no talk of another member", async () => {
  const { db, id } = await aMember();
  const other = await anAccount(db);
  const mine = await anAttempt(db, id);
  await anAttempt(db, id, { ended_at: null, ending: null });
  await anAttempt(db, id, { ending: null });
  await anAttempt(db, other.id);

  const { attempts } = await listAttempts(db, id, null);

  expect(attempts.map((attempt) => attempt.id)).toEqual([mine]);
});

test("a dialogue is open, or has its last ending, or has no state", async () => {
  const { db, id } = await aMember();
  await anAttempt(db, id, { dialogue_id: "first-slip", ended_at: 1, ending: "escalation" });
  await anAttempt(db, id, { dialogue_id: "first-slip", ended_at: 9, ending: "window" });
  await anAttempt(db, id, { dialogue_id: "the-text", ended_at: 5 });
  await anAttempt(db, id, { dialogue_id: "the-text", ended_at: null, ending: null });

  const states = await practiceStates(db, id, ["first-slip", "the-text", "ten-years"]);

  expect(states.get("first-slip")).toMatchObject({ kind: "finished", ending: "window" });
  expect(states.get("the-text")).toEqual({ kind: "open" });
  expect(states.has("ten-years")).toBe(false);
});

test("finds the finished talk that ended last", async () => {
  const { db, id } = await aMember();
  expect(await findLastFinished(db, id, "the-ride-home")).toBeNull();

  await anAttempt(db, id, { ended_at: 8, ending: "window" });
  await anAttempt(db, id, { ended_at: 3, ending: "calm" });

  expect(await findLastFinished(db, id, "the-ride-home")).toMatchObject({ endedAt: 8 });
});

test("throws an error if a stored debrief is invalid", async () => {
  const { db, id } = await aMember();
  const attempt = await anAttempt(db, id, { debrief: '{"title":"?"}' });

  await expect(findDebrief(db, id, "the-ride-home", attempt)).rejects.toThrow("endingTitle");
});

test("does not find a debrief of another member or dialogue", async () => {
  const { db, id } = await aMember();
  const other = await anAccount(db);
  const attempt = await anAttempt(db, id, { debrief: "{}" });

  expect(await findDebrief(db, other.id, "the-ride-home", attempt)).toBeNull();
  expect(await findDebrief(db, id, "the-text", attempt)).toBeNull();
});
