import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { findAttempt, findOpenAttempt } from "~/features/dialogues/attempt-log.server";
import { findDebrief } from "~/features/dialogues/attempt-history.server";
import {
  openingUpTo,
  rewind,
  say,
  startAgain,
  startAttempt,
} from "~/features/dialogues/dialogue-attempts.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { play } from "./play";

const dialogue = (await findDialogue("the-ride-home"))!;
const rewritten = { ...dialogue, version: "rewritten" };
const start = { seed: 7, now: 1_000 };
const now = 2_000;
const allGood = ["1-good", "2-good", "3-good", "4-good", "5-good"];

async function aTalk(...moves: string[]) {
  const db = await testDb();
  const { id } = await anAccount(db);
  const attemptId = await startAttempt(db, id, dialogue, start);
  await play(db, id, dialogue, attemptId, moves);
  return { db, id, attemptId };
}

async function eventsOf(db: Db, attemptId: string) {
  const rows = await db
    .selectFrom("dialogue_event")
    .select(["type", "choice_id"])
    .where("attempt_id", "=", attemptId)
    .orderBy("seq")
    .execute();
  return rows.map(({ type, choice_id }) => choice_id ?? type);
}

test("a talk left in the middle is found again at the same turn, with the same seed", async () => {
  const { db, id, attemptId } = await aTalk("1-good", "2-mixed");

  expect(await startAttempt(db, id, dialogue, { seed: 99, now })).toBe(attemptId);
  expect(await findOpenAttempt(db, id, dialogue.id)).toEqual({
    id: attemptId,
    version: dialogue.version,
    seed: 7,
    hasEnded: false,
    events: [
      { type: "say", choiceId: "1-good" },
      { type: "say", choiceId: "2-mixed" },
    ],
  });
});

test("the same line posted twice at once is said once", async () => {
  const { db, id, attemptId } = await aTalk();
  const line = { attemptId, seq: 0, choiceId: "1-good", now };

  const results = await Promise.all([
    say(db, id, dialogue, line),
    say(db, id, dialogue, line),
    say(db, id, dialogue, { ...line, choiceId: "1-mixed" }),
  ]);

  expect(results.filter((result) => result === "done")).toHaveLength(1);
  expect(results.filter((result) => result === "late")).toHaveLength(2);
  expect(await eventsOf(db, attemptId)).toHaveLength(1);
});

test("two tabs that begin at once are in the same talk", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);

  const [one, other] = await Promise.all([
    startAttempt(db, id, dialogue, start),
    startAttempt(db, id, dialogue, { seed: 8, now }),
  ]);

  expect(one).toBe(other);
});

test.each(["2-good", "no-such-line", "", "1-GOOD"])(
  "the forged choice %j is refused and changes nothing",
  async (choiceId) => {
    const { db, id, attemptId } = await aTalk();

    expect(await say(db, id, dialogue, { attemptId, seq: 0, choiceId, now })).toBe("refused");

    expect(await eventsOf(db, attemptId)).toEqual([]);
  },
);

test("a tab that is behind or ahead changes nothing", async () => {
  const { db, id, attemptId } = await aTalk("1-good");

  for (const seq of [0, 2, 50]) {
    expect(await say(db, id, dialogue, { attemptId, seq, choiceId: "2-good", now })).toBe("late");
  }

  expect(await eventsOf(db, attemptId)).toEqual(["1-good"]);
});

test("no one says a line in another's talk", async () => {
  const { db, id, attemptId } = await aTalk("1-harmful");
  const stranger = await anAccount(db);
  const at = { attemptId, seq: 1, now };

  expect(await say(db, stranger.id, dialogue, { ...at, choiceId: "2-good" })).toBe("late");
  expect(await rewind(db, stranger.id, dialogue, at)).toBe("late");
  expect(await findAttempt(db, stranger.id, dialogue.id, attemptId)).toBeNull();
  expect(await openingUpTo(db, stranger.id, dialogue, { attemptId, turn: 1 })).toEqual([]);

  expect(await eventsOf(db, attemptId)).toEqual(["1-harmful"]);
  expect((await findOpenAttempt(db, id, dialogue.id))?.id).toBe(attemptId);
});

test("a harmful line is taken back once, and the log keeps both", async () => {
  const { db, id, attemptId } = await aTalk("1-harmful", "rewind", "1-harmful");

  expect(await rewind(db, id, dialogue, { attemptId, seq: 3, now })).toBe("refused");

  expect(await eventsOf(db, attemptId)).toEqual(["1-harmful", "rewind", "1-harmful"]);
});

test("the last line stores the ending, when it came, and the debrief", async () => {
  const { db, id, attemptId } = await aTalk(...allGood.slice(0, 4));
  await say(db, id, dialogue, { attemptId, seq: 4, choiceId: "5-good", now: 3_000 });

  const row = await db.selectFrom("dialogue_attempt").selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ ending: "window", ended_at: 3_000 });
  expect(await findDebrief(db, id, dialogue.id, attemptId)).toMatchObject({
    ending: "window",
    endingTitle: dialogue.script.endings.window?.title,
    prose: dialogue.debrief,
  });
});

test("an ended talk takes no more lines, and an escalation none back", async () => {
  const { db, id, attemptId } = await aTalk("1-harmful", "2-harmful");

  expect(await rewind(db, id, dialogue, { attemptId, seq: 2, now })).toBe("late");
  expect(await say(db, id, dialogue, { attemptId, seq: 2, choiceId: "3-good", now })).toBe("late");

  expect(await eventsOf(db, attemptId)).toEqual(["1-harmful", "2-harmful"]);
  const { ending } = await db
    .selectFrom("dialogue_attempt")
    .select("ending")
    .executeTakeFirstOrThrow();
  expect(ending).toBe("escalation");
});

test("a changed script leaves finished talks as they were", async () => {
  const { db, id, attemptId } = await aTalk(...allGood);
  const before = await findDebrief(db, id, dialogue.id, attemptId);

  await startAttempt(db, id, rewritten, { seed: 8, now });

  expect(await findDebrief(db, id, dialogue.id, attemptId)).toEqual(before);
});

test("an unfinished talk whose script has changed takes no line, and begins anew", async () => {
  const { db, id, attemptId } = await aTalk("1-good");
  const line = { attemptId, seq: 1, choiceId: "2-good", now };

  expect(await say(db, id, rewritten, line)).toBe("late");

  const anew = await startAttempt(db, id, rewritten, { seed: 8, now });
  expect(anew).not.toBe(attemptId);
  expect(await findOpenAttempt(db, id, dialogue.id)).toMatchObject({ id: anew, events: [] });
  expect(await eventsOf(db, attemptId)).toEqual(["1-good"]);
});

test("a talk begins again at the line that went wrong", async () => {
  const { db, id, attemptId } = await aTalk("1-harmful", "rewind", "1-good", "2-mixed", "3-good");
  await play(db, id, dialogue, attemptId, ["4-mixed", "5-mixed"]);

  const opening = await openingUpTo(db, id, dialogue, { attemptId, turn: 2 });
  const again = await startAgain(db, id, dialogue, { ...start, opening });

  expect(await eventsOf(db, again)).toEqual(["1-good", "2-mixed"]);
  await play(db, id, dialogue, again, ["3-mixed"]);
});

test("beginning again leaves an open talk behind, and pressing twice begins one", async () => {
  const { db, id, attemptId } = await aTalk("1-good", "2-good");

  const again = await startAgain(db, id, dialogue, { ...start, opening: [] });
  const twice = await startAgain(db, id, dialogue, { ...start, opening: [] });

  expect(again).not.toBe(attemptId);
  expect(twice).toBe(again);
  expect(await findAttempt(db, id, dialogue.id, attemptId)).toMatchObject({ hasEnded: true });
  expect(await findDebrief(db, id, dialogue.id, attemptId)).toBeNull();
});

test("nothing of an escalation is played again", async () => {
  const { db, id, attemptId } = await aTalk("1-harmful", "2-harmful");

  expect(await openingUpTo(db, id, dialogue, { attemptId, turn: 1 })).toEqual([]);
});

test("what an account said goes when the account goes", async () => {
  const { db, id, attemptId } = await aTalk("1-good");

  await db.deleteFrom("account").where("id", "=", id).execute();

  expect(await eventsOf(db, attemptId)).toEqual([]);
});
