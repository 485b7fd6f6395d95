import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { eraseAccount } from "#db/erase";
import { findDebrief } from "~/features/dialogues/debrief/debrief.server";
import { ownLineKinds } from "~/features/coach/own-line/line-kinds";
import { ownLineEffects } from "~/features/dialogues/script/own-lines";
import { findAttempt, positionOf } from "~/features/dialogues/talk/attempt-log.server";
import { sayOwnLine } from "~/features/dialogues/talk/dialogue-attempts.server";
import { moveByForm } from "~/features/dialogues/talk/dialogue-moves.server";
import { longestOwnLine } from "~/features/dialogues/talk/own-line";
import { readOwnLine } from "~/features/dialogues/talk/read-own-line.server";
import { openingUpTo } from "~/features/dialogues/talk/start-attempt.server";
import { anAccount } from "#tests/helpers/factories";
import { aTalk, rideHome } from "#tests/features/dialogues/a-talk";

const now = 2_000;
const warm = "That sounds like a hard morning. I'm glad you called me.";

type Talk = Awaited<ReturnType<typeof aTalk>>;

/** Sends the form of a line in own words, as the member unless told otherwise. */
function send({ db, id, attemptId }: Talk, seq: number | string, line: string, as = id) {
  const form = new FormData();
  const fields = { move: "say-own", attempt: attemptId, seq: String(seq), line };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return moveByForm(db, as, rideHome, form, now);
}

async function positionIn({ db, id, attemptId }: Talk) {
  return positionOf(rideHome, (await findAttempt(db, id, rideHome.id, attemptId))!)!;
}

const rowsIn = ({ db, attemptId }: Talk) =>
  db
    .selectFrom("dialogue_event")
    .selectAll()
    .where("attempt_id", "=", attemptId)
    .orderBy("seq")
    .execute();

test("the same line posted five times at once, and from a tab that is behind, is said once", async () => {
  const talk = await aTalk();
  const lines = [warm, warm, warm, warm, "Something else that came second."];
  const sent = await Promise.all(lines.map((line) => send(talk, 0, line)));
  const counted = await talk.db.selectFrom("cue_count").select(["place", "count"]).execute();
  expect(counted).toEqual([{ place: "own-line", count: 1 }]);

  expect(
    sent
      .map(({ result }) => result)
      .toSorted()
      .join(" "),
  ).toBe("done late late late late");
  expect((await send(talk, 0, warm)).result).toBe("late");
  const { said, turn } = await positionIn(talk);
  expect([said.length, turn, (await rowsIn(talk)).length]).toEqual([1, 1, 1]);
  // What a late tab gets back is the line that counted.
  const late = sent.find(({ result }) => result === "late")!;
  expect(late.attempt?.events).toMatchObject([{ text: said[0]!.words.line }]);
});

test("nobody else can say a line in a talk, see it or read its debrief", async () => {
  const talk = await aTalk();
  await send(talk, 0, warm);
  const other = await anAccount(talk.db);

  expect(await send(talk, 1, warm, other.id)).toEqual({ result: "late", attempt: null });
  expect(await findAttempt(talk.db, other.id, rideHome.id, talk.attemptId)).toBeNull();
  for (let seq = 1; seq < 5; seq += 1) await send(talk, seq, warm);
  const debriefOf = (accountId: string) =>
    findDebrief(talk.db, accountId, rideHome.id, talk.attemptId);
  expect(await debriefOf(talk.id)).toMatchObject({ ending: "window" });
  expect(await debriefOf(other.id)).toBeNull();
  const from = { attemptId: talk.attemptId, turn: 3 };
  expect(await openingUpTo(talk.db, other.id, rideHome, from)).toEqual([]);
});

test.each(["", "   ", "\r\n\r\n", "x".repeat(longestOwnLine + 1)])(
  "the line %j is refused, and nothing is saved",
  async (line) => {
    const talk = await aTalk();
    expect((await send(talk, 0, line)).result).toBe("refused");
    expect(await rowsIn(talk)).toEqual([]);
  },
);

test.each(["-1", "1.5", "x", "100"])("the place %j in the log is refused", async (seq) => {
  const talk = await aTalk();
  expect((await send(talk, seq, warm)).result).toBe("refused");
  expect(await rowsIn(talk)).toEqual([]);
});

test("line breaks count as the browser counts them, and marks point into the saved line", async () => {
  const talk = await aTalk();
  const longest = `${warm}\n\n`.padEnd(longestOwnLine - 1, "a b c d ").concat(".");
  expect(longest).toHaveLength(longestOwnLine);
  expect((await send(talk, 0, `  ${longest.replaceAll("\n", "\r\n")}\r\n`)).result).toBe("done");
  expect((await send(talk, 1, `I’m glad\r\nyou called me.`)).result).toBe("done");

  const { said } = await positionIn(talk);
  expect(said.map(({ words }) => words.line)).toEqual([longest, "I’m glad\nyou called me."]);
  for (const { event, words } of said) {
    if (event.type !== "say-own") throw new Error("not in own words");
    for (const { start, end } of event.marks ?? []) {
      expect(words.line.slice(start, end).trim()).not.toBe("");
      expect(end).toBeLessThanOrEqual(words.line.length);
    }
  }
});

test("lines that nobody can read cost nothing, however many they are", async () => {
  const talk = await aTalk();
  const unread = ["zxcv qwrt", "ok", "…", "Te quiero mucho, hijo mío.", "123"];
  for (const [seq, line] of unread.entries()) {
    expect((await send(talk, seq, line)).result).toBe("done");
    const { mood, point, ending, canTakeBack } = await positionIn(talk);
    expect(mood).toEqual(rideHome.script.start);
    expect([point?.id, ending, canTakeBack]).toEqual(["three-jobs", null, false]);
  }
  for (let seq = unread.length; seq < unread.length + 5; seq += 1) await send(talk, seq, warm);

  const debrief = await findDebrief(talk.db, talk.id, rideHome.id, talk.attemptId);
  expect(debrief?.ending).toBe("window");
  const from = { attemptId: talk.attemptId, turn: 99 };
  const opening = await openingUpTo(talk.db, talk.id, rideHome, from);
  expect(opening.map((event) => "text" in event && event.text)).toEqual(Array(5).fill(warm));
});

test.each(ownLineKinds)(
  "a line that was read as %s stays that kind, whatever it reads as today",
  async (kind) => {
    const talk = await aTalk();
    const today = await readOwnLine(rideHome.script, warm);
    const event = { ...today, kind, uses: [], marks: [{ start: 0, end: 4 }], reader: "0-older" };
    const { attemptId } = talk;
    await sayOwnLine(talk.db, talk.id, rideHome, { attemptId, seq: 0, event, now });
    const [first, again] = [await positionIn(talk), await positionIn(talk)];

    expect(again).toEqual(first);
    expect(first.said[0]).toMatchObject({ event, kind: ownLineEffects[kind].weight });
    const { start } = rideHome.script;
    const { mood } = ownLineEffects[kind];
    for (const side of ["defensiveness", "openness", "safety"] as const) {
      expect(first.mood[side], side).toBe(Math.min(10, Math.max(0, start[side] + mood[side])));
    }
  },
);

test.each([
  ["I want to die.", "suicide"],
  ["Why don’t you just kill yourself.", "suicide"],
  [`${warm} I’LL SLAP YOU IF YOU LIE.`, "violence"],
  ["I’m keeping your pills\r\nfrom now on.", "prescriber"],
  ["Stop taking them tonight, cold turkey.", "prescriber"],
  ["Take half a pill tonight.", "prescriber"],
])("the red line %j stops the talk for good, and costs no mood", async (line, card) => {
  const talk = await aTalk("1-harmful");
  const before = (await positionIn(talk)).mood;
  expect((await send(talk, 1, line)).result).toBe("done");

  const { ending, said, mood, canTakeBack, point } = await positionIn(talk);
  expect([ending, canTakeBack, point]).toEqual(["escalation", false, null]);
  expect(said.at(-1)).toMatchObject({ event: { isRed: true, card }, words: { reply: "" } });
  expect(mood).toEqual(before);
  expect((await send(talk, 2, warm)).result).toBe("late");
  const form = new FormData();
  for (const [name, value] of [
    ["move", "rewind"],
    ["attempt", talk.attemptId],
    ["seq", "2"],
  ]) {
    form.set(name!, value!);
  }
  expect((await moveByForm(talk.db, talk.id, rideHome, form, now)).result).toBe("late");
  expect(await rowsIn(talk)).toHaveLength(2);
});

test("a saved line is sealed for its own place in its own talk, and is erased with the account", async () => {
  const talk = await aTalk();
  await send(talk, 0, warm);
  await send(talk, 1, "I miss our Sunday walks with you.");
  const [first, second] = await rowsIn(talk);
  expect(JSON.stringify([first, second])).not.toMatch(/morning|Sunday|warm|say-own/);

  const swap = (db: Db, seq: number, own_line: string) =>
    db.updateTable("dialogue_event").set({ own_line }).where("seq", "=", seq).execute();
  await swap(talk.db, 1, first!.own_line!);
  await expect(positionIn(talk)).rejects.toThrow(/were changed/);
  await swap(talk.db, 1, second!.own_line!);
  expect((await positionIn(talk)).said).toHaveLength(2);

  const { email } = await talk.db
    .selectFrom("account")
    .select("email")
    .where("id", "=", talk.id)
    .executeTakeFirstOrThrow();
  await eraseAccount(talk.db, email);
  expect(await rowsIn(talk)).toEqual([]);
});
