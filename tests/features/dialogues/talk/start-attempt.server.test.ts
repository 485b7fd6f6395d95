import { expect, test } from "vitest";
import { findAttempt, findOpenAttempt } from "~/features/dialogues/talk/attempt-log.server";
import { findDebrief } from "~/features/dialogues/debrief/debrief.server";
import { say } from "~/features/dialogues/talk/dialogue-attempts.server";
import {
  openingUpTo,
  startAgain,
  startAttempt,
} from "~/features/dialogues/talk/start-attempt.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aTalk, play, rideHome, storedLog } from "#tests/features/dialogues/a-talk";

const rewritten = { ...rideHome, version: "rewritten" };
const start = { seed: 7, now: 1_000 };
const now = 2_000;

test("an open talk resumes at the same turn with the same seed", async () => {
  const { db, id, attemptId } = await aTalk("1-good", "2-mixed");

  expect(await startAttempt(db, id, rideHome, { seed: 99, now })).toBe(attemptId);
  expect(await findOpenAttempt(db, id, rideHome.id)).toEqual({
    id: attemptId,
    version: rideHome.version,
    seed: 7,
    hasEnded: false,
    events: [
      { type: "say", choiceId: "1-good" },
      { type: "say", choiceId: "2-mixed" },
    ],
  });
});

test("two tabs that begin at the same time share one talk", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);

  const [one, other] = await Promise.all([
    startAttempt(db, id, rideHome, start),
    startAttempt(db, id, rideHome, { seed: 8, now }),
  ]);

  expect(one).toBe(other);
});

test("a changed script does not alter finished talks", async () => {
  const { db, id, attemptId } = await aTalk("1-good", "2-good", "3-good", "4-good", "5-good");
  const before = await findDebrief(db, id, rideHome.id, attemptId);

  await startAttempt(db, id, rewritten, { seed: 8, now });

  expect(await findDebrief(db, id, rideHome.id, attemptId)).toEqual(before);
});

test("an open talk accepts no line after its script has changed, and a new one begins", async () => {
  const { db, id, attemptId } = await aTalk("1-good");
  const line = { attemptId, seq: 1, choiceId: "2-good", now };

  expect((await say(db, id, rewritten, line)).result).toBe("late");

  const anew = await startAttempt(db, id, rewritten, { seed: 8, now });
  expect(anew).not.toBe(attemptId);
  expect(await findOpenAttempt(db, id, rideHome.id)).toMatchObject({ id: anew, events: [] });
  expect(await storedLog(db, attemptId)).toEqual(["1-good"]);
});

test("a talk can begin again at an earlier line", async () => {
  const { db, id, attemptId } = await aTalk("1-harmful", "rewind", "1-good", "2-mixed", "3-good");
  await play(db, id, rideHome, attemptId, ["4-mixed", "5-mixed"]);

  const opening = await openingUpTo(db, id, rideHome, { attemptId, turn: 2 });
  const again = await startAgain(db, id, rideHome, { ...start, opening });

  expect(await storedLog(db, again)).toEqual(["1-good", "2-mixed"]);
  await play(db, id, rideHome, again, ["3-mixed"]);
});

test("beginning again ends the open talk, and pressing twice begins one talk", async () => {
  const { db, id, attemptId } = await aTalk("1-good", "2-good");

  const again = await startAgain(db, id, rideHome, { ...start, opening: [] });
  const twice = await startAgain(db, id, rideHome, { ...start, opening: [] });

  expect(again).not.toBe(attemptId);
  expect(twice).toBe(again);
  expect(await findAttempt(db, id, rideHome.id, attemptId)).toMatchObject({ hasEnded: true });
  expect(await findDebrief(db, id, rideHome.id, attemptId)).toBeNull();
});

test("an escalation cannot be replayed", async () => {
  const { db, id, attemptId } = await aTalk("1-harmful", "2-harmful");

  expect(await openingUpTo(db, id, rideHome, { attemptId, turn: 1 })).toEqual([]);
});
