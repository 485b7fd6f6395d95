import { expect, test } from "vitest";
import { findAttempt, findOpenAttempt } from "~/features/dialogues/talk/attempt-log.server";
import { findDebrief } from "~/features/dialogues/debrief/debrief.server";
import { rewind, say } from "~/features/dialogues/talk/dialogue-attempts.server";
import { openingUpTo } from "~/features/dialogues/talk/start-attempt.server";
import { anAccount } from "#tests/helpers/factories";
import { aTalk, rideHome, storedLog } from "#tests/features/dialogues/a-talk";

const now = 2_000;

test("a line posted twice at the same time is said once", async () => {
  const { db, id, attemptId } = await aTalk();
  const line = { attemptId, seq: 0, choiceId: "1-good", now };

  const results = await Promise.all([
    say(db, id, rideHome, line),
    say(db, id, rideHome, line),
    say(db, id, rideHome, { ...line, choiceId: "1-mixed" }),
  ]);

  expect(results.filter(({ result }) => result === "done")).toHaveLength(1);
  expect(results.filter(({ result }) => result === "late")).toHaveLength(2);
  expect(await storedLog(db, attemptId)).toHaveLength(1);
});

test.each(["2-good", "no-such-line", "", "1-GOOD"])(
  "the forged choice %j is refused and changes nothing",
  async (choiceId) => {
    const { db, id, attemptId } = await aTalk();

    expect((await say(db, id, rideHome, { attemptId, seq: 0, choiceId, now })).result).toBe(
      "refused",
    );

    expect(await storedLog(db, attemptId)).toEqual([]);
  },
);

test("a move with a wrong seq changes nothing", async () => {
  const { db, id, attemptId } = await aTalk("1-good");

  for (const seq of [0, 2, 50]) {
    expect((await say(db, id, rideHome, { attemptId, seq, choiceId: "2-good", now })).result).toBe(
      "late",
    );
  }

  expect(await storedLog(db, attemptId)).toEqual(["1-good"]);
});

test("a member cannot say a line in another member's talk", async () => {
  const { db, id, attemptId } = await aTalk("1-harmful");
  const stranger = await anAccount(db);
  const at = { attemptId, seq: 1, now };

  expect((await say(db, stranger.id, rideHome, { ...at, choiceId: "2-good" })).result).toBe("late");
  expect((await rewind(db, stranger.id, rideHome, at)).result).toBe("late");
  expect(await findAttempt(db, stranger.id, rideHome.id, attemptId)).toBeNull();
  expect(await openingUpTo(db, stranger.id, rideHome, { attemptId, turn: 1 })).toEqual([]);

  expect(await storedLog(db, attemptId)).toEqual(["1-harmful"]);
  expect((await findOpenAttempt(db, id, rideHome.id))?.id).toBe(attemptId);
});

test("a harmful line can be taken back once, and the log has both events", async () => {
  const { db, id, attemptId } = await aTalk("1-harmful", "rewind", "1-harmful");

  expect((await rewind(db, id, rideHome, { attemptId, seq: 3, now })).result).toBe("refused");

  expect(await storedLog(db, attemptId)).toEqual(["1-harmful", "rewind", "1-harmful"]);
});

test("the last line saves the ending, its time and the debrief", async () => {
  const { db, id, attemptId } = await aTalk("1-good", "2-good", "3-good", "4-good");
  await say(db, id, rideHome, { attemptId, seq: 4, choiceId: "5-good", now: 3_000 });

  const row = await db.selectFrom("dialogue_attempt").selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ ending: "window", ended_at: 3_000 });
  expect(await findDebrief(db, id, rideHome.id, attemptId)).toMatchObject({
    ending: "window",
    endingTitle: rideHome.script.endings.window?.title,
    prose: rideHome.debrief,
  });
});

test("an ended talk accepts no lines, and an escalation cannot be taken back", async () => {
  const { db, id, attemptId } = await aTalk("1-harmful", "2-harmful");

  expect((await rewind(db, id, rideHome, { attemptId, seq: 2, now })).result).toBe("late");
  expect((await say(db, id, rideHome, { attemptId, seq: 2, choiceId: "3-good", now })).result).toBe(
    "late",
  );

  expect(await storedLog(db, attemptId)).toEqual(["1-harmful", "2-harmful"]);
  const { ending } = await db
    .selectFrom("dialogue_attempt")
    .select("ending")
    .executeTakeFirstOrThrow();
  expect(ending).toBe("escalation");
});

test("erasing an account erases its attempts", async () => {
  const { db, id, attemptId } = await aTalk("1-good");

  await db.deleteFrom("account").where("id", "=", id).execute();

  expect(await storedLog(db, attemptId)).toEqual([]);
});
