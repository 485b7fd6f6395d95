import { expect, test } from "vitest";
import { db as routeDb } from "~/db.server";
import { findDebrief } from "~/features/dialogues/debrief/debrief.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { findAttempt, positionOf } from "~/features/dialogues/talk/attempt-log.server";
import { rewind, sayOwnLine } from "~/features/dialogues/talk/dialogue-attempts.server";
import { readOwnLine } from "~/features/dialogues/talk/read-own-line.server";
import { openingUpTo, startAgain } from "~/features/dialogues/talk/start-attempt.server";
import { action as moves } from "~/routes/dialogues.$id_.moves";
import { action } from "~/routes/dialogues.$id";
import { anAccount, aMember } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";
import { aTalk, rideHome } from "#tests/features/dialogues/a-talk";

const now = 2_000;
const warm = "That sounds like a hard morning. I'm glad you called me.";
const read = (text: string) => readOwnLine(rideHome.script, text);

type Talk = Awaited<ReturnType<typeof aTalk>>;

async function sayOwn({ db, id, attemptId }: Talk, seq: number, text: string) {
  return sayOwnLine(db, id, rideHome, { attemptId, seq, event: await read(text), now });
}

async function positionIn({ db, id, attemptId }: Talk) {
  const attempt = (await findAttempt(db, id, rideHome.id, attemptId))!;
  return positionOf(rideHome, attempt)!;
}

async function stored({ db, attemptId }: Talk) {
  const rows = await db
    .selectFrom("dialogue_event")
    .select(["seq", "own_line", "choice_id"])
    .where("attempt_id", "=", attemptId)
    .orderBy("seq")
    .execute();
  return rows;
}

test("a line in own words is answered by its kind, moves the mood by the table, and is sealed", async () => {
  const talk = await aTalk();
  const line = await read(warm);

  const both = await Promise.all([sayOwn(talk, 0, warm), sayOwn(talk, 0, warm)]);

  expect(both.map(({ result }) => result).toSorted()).toEqual(["done", "late"]);
  const { said, mood, point } = await positionIn(talk);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatchObject({
    kind: "good",
    event: { kind: "warm-specific", text: warm, marks: line.marks, reader: line.reader },
    words: { line: warm, reply: "…Thanks. I didn’t think you’d say that." },
  });
  expect(mood).toEqual({ defensiveness: 4, openness: 4, safety: 8 });
  expect(point?.id).toBe("staring");
  const [row] = await stored(talk);
  expect(row).toMatchObject({ choice_id: null });
  expect(row!.own_line).not.toContain("morning");
  expect(row!.own_line).not.toContain("warm");
});

test("a talk in own words reaches its window, and the debrief shows every sentence", async () => {
  const talk = await aTalk();
  for (let seq = 0; seq < 5; seq += 1) await sayOwn(talk, seq, `${warm} (${seq})`);

  const debrief = (await findDebrief(talk.db, talk.id, rideHome.id, talk.attemptId))!;
  expect(debrief.ending).toBe("window");
  expect(debrief.steps.map(({ line }) => line)).toEqual(
    [0, 1, 2, 3, 4].map((seq) => `${warm} (${seq})`),
  );
  expect(debrief.steps[0]!.marks!.length).toBeGreaterThan(0);
  expect(debrief.keep?.isTheirs).toBe(true);
});

test("an old reading stays as it was, whatever the reader says today", async () => {
  const talk = await aTalk();
  const event = { ...(await read(warm)), kind: "blame" as const, reader: "an older reader" };
  await sayOwnLine(talk.db, talk.id, rideHome, { attemptId: talk.attemptId, seq: 0, event, now });

  const { said, canTakeBack } = await positionIn(talk);
  expect(said[0]).toMatchObject({ kind: "harmful", event: { reader: "an older reader" } });
  expect(canTakeBack).toBe(true);
  const at = { attemptId: talk.attemptId, seq: 1, now };
  expect((await rewind(talk.db, talk.id, rideHome, at)).result).toBe("done");
  expect((await positionIn(talk)).point?.id).toBe("three-jobs");
});

test("a line that nobody can read costs nothing, and the point stays", async () => {
  const talk = await aTalk();
  await sayOwn(talk, 0, "zxcv qwrt");

  const { point, mood, said } = await positionIn(talk);
  expect(said[0]).toMatchObject({ kind: "none" });
  expect(point?.id).toBe("three-jobs");
  expect(mood).toEqual(rideHome.script.start);
  expect((await sayOwn(talk, 1, warm)).result).toBe("done");
});

test.each([
  ["I'll slap you if you say that again.", "violence"],
  ["Take half a pill less tonight.", "prescriber"],
  ["I want to die.", "suicide"],
])("%j stops the talk with its card", async (text, card) => {
  const talk = await aTalk("1-good");
  expect((await sayOwn(talk, 1, text)).result).toBe("done");

  const { ending, said } = await positionIn(talk);
  expect(ending).toBe("escalation");
  expect(said.at(-1)!.event).toMatchObject({ isRed: true, card });
  expect(said.at(-1)!.words).toMatchObject({ reply: "", coach: null });
  expect(said.at(-1)!.after).toEqual(said.at(-1)!.before);
  expect((await sayOwn(talk, 2, warm)).result).toBe("late");
  expect(
    await openingUpTo(talk.db, talk.id, rideHome, { attemptId: talk.attemptId, turn: 1 }),
  ).toEqual([]);
});

test("an emergency's own words do not stop a talk about it, and words about oneself do", async () => {
  const { script } = (await findDialogue("the-text"))!;
  expect(await readOwnLine(script, "Are you safe this minute? Is anyone near?")).not.toHaveProperty(
    "isRed",
  );
  expect(await readOwnLine(script, "I want to die too.")).toMatchObject({ isRed: true });
});

test("a talk played again from a point takes the own lines before it along", async () => {
  const talk = await aTalk();
  for (let seq = 0; seq < 5; seq += 1) await sayOwn(talk, seq, warm);
  const opening = await openingUpTo(talk.db, talk.id, rideHome, {
    attemptId: talk.attemptId,
    turn: 2,
  });
  const again = await startAgain(talk.db, talk.id, rideHome, { seed: 1, now, opening });

  const { said } = await positionIn({ ...talk, attemptId: again });
  expect(said.map(({ words }) => words.line)).toEqual([warm, warm]);
  const other = await anAccount(talk.db);
  expect(await findAttempt(talk.db, other.id, rideHome.id, again)).toBeNull();
});

test("an empty or endless line comes back with its words and the card they need", async () => {
  const member = await aMember(routeDb);
  const params = { id: rideHome.id };
  const post = async (form: Record<string, string>, at = "/dialogues/the-ride-home") =>
    action(await routeArgs(at, { as: member, params, form }));
  await post({ move: "start" });
  const { id: attempt } = (await routeDb
    .selectFrom("dialogue_attempt")
    .select("id")
    .where("account_id", "=", member.id)
    .executeTakeFirstOrThrow())!;
  const long = `He said he wants to kill himself tonight. ${"So it went on. ".repeat(30)}`;
  const own = { move: "say-own", attempt, seq: "0" };

  expect(await post({ ...own, line: "  " })).toMatchObject({ init: { status: 400 } });
  expect(await post({ ...own, line: long })).toMatchObject({
    data: { isRefused: true, typed: long, card: expect.any(String) },
    init: { status: 400 },
  });
  const look = await moves(
    await routeArgs("/dialogues/the-ride-home/moves", {
      as: member,
      params,
      form: { move: "look", line: "He took too many pills and won't wake up" },
    }),
  );
  expect(await look.json()).toEqual({ card: "emergency" });
  expect(await post({ ...own, line: warm })).toMatchObject({ status: 303 });
});
