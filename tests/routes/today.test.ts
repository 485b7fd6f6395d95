import { expect, test } from "vitest";
import { db } from "~/db.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { startAttempt } from "~/features/dialogues/talk/start-attempt.server";
import { addRating } from "~/features/lessons/exercises/life-ratings.server";
import { saveResponse } from "~/features/lessons/exercises/responses.server";
import { completeLesson, openLesson } from "~/features/lessons/progress.server";
import { saveStatement } from "~/features/statements/save-statement.server";
import { loader } from "~/routes/today/route";
import { play } from "#tests/features/dialogues/a-talk";
import { aMember, aGrant, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const open = async (as?: { id: string }) => loader(await routeArgs("/today", { as }));
const firstSlip = (await findDialogue("first-slip"))!;
const theText = (await findDialogue("the-text"))!;

const hour = 3_600_000;
const now = Date.now();

test("redirects a visitor to the sign-in page", async () => {
  expect(await thrownBy(open())).toMatchObject({ status: 302 });
});

test("the next step is the lesson opened last, and after it is read the first unread one", async () => {
  const member = await aMember(db);
  expect((await open(member)).step).toMatchObject({
    kind: "start",
    lesson: { id: "start-and-hope/what-craft-is" },
  });

  await openLesson(db, member.id, "problem-solving/one-problem-at-a-time", now - hour);
  expect((await open(member)).step).toMatchObject({
    kind: "resume",
    lesson: { id: "problem-solving/one-problem-at-a-time" },
  });

  await completeLesson(db, member.id, "problem-solving/one-problem-at-a-time", now);
  const { step, course } = await open(member);
  expect(step).toMatchObject({ kind: "start", lesson: { id: "start-and-hope/what-craft-is" } });
  const windows = course.flatMap(({ lessons }) => lessons.map(({ window }) => window));
  expect(windows.filter((window) => window === "lit")).toHaveLength(1);
});

test("an open dialogue comes before new ones, and a finished one is a small win", async () => {
  const member = await aMember(db);
  await startAttempt(db, member.id, firstSlip, { seed: 1, now: now - hour });
  const attempt = await startAttempt(db, member.id, theText, { seed: 1, now: now - hour });
  await play(db, member.id, theText, attempt, ["1-harmful"]);

  const { dialogues, wins } = await open(member);

  expect(dialogues.map(({ state }) => state)).toEqual(["open", "new", "new"]);
  expect(dialogues[0]).toMatchObject({ id: "first-slip" });
  expect(wins.map(({ what }) => what)).toEqual(["You practiced “The text.”"]);
});

test("notes, ratings and statements are small wins that show none of the words", async () => {
  const member = await aMember(db);
  const place = { lessonId: "start-and-hope/what-craft-is", exerciseId: "in-your-words" };
  const note = { kind: "reflect", text: "It is about my own side." } as const;
  await saveResponse(db, member.id, place, note, now - hour);
  await saveResponse(db, member.id, { ...place, exerciseId: "another" }, note, now - 2 * hour);
  const ticks = { kind: "checklist" as const, checked: [0] };
  await saveResponse(db, member.id, { ...place, exerciseId: "ticks" }, ticks, now);
  await addRating(db, member.id, { ratings: { sleep: 3 }, goals: ["a walk"] }, now);
  const words = { body: "Could we talk?", recipient: "", occasion: "", name: "" };
  const reading = { isReady: true, rubricVersion: "1" };
  await saveStatement(db, member.id, words, reading, now - 3 * hour);

  const { wins } = await open(member);

  expect(wins.map(({ what }) => what)).toEqual([
    "You looked over your own life.",
    "You wrote your own answer in “What CRAFT is.”",
    "You put what you’d like to say into words.",
  ]);
});

test("says what the closed lessons wait for when every open one is read", async () => {
  const readOpen = async (as: { id: string }) => {
    for (let { step } = await open(as); "lesson" in step; { step } = await open(as)) {
      await completeLesson(db, as.id, step.lesson.id, now);
    }
    const { step, waitsFor } = await open(as);
    return [step.kind, waitsFor];
  };
  expect(await readOpen(await anAccount(db))).toEqual(["more", "membership"]);
  expect(await readOpen(await aMember(db))).toEqual(["done", null]);
  const unchecked = await anAccount(db);
  await aGrant(db, unchecked.id);
  expect(await readOpen(unchecked)).toEqual(["more", "safety-check"]);
});

test("suggests only dialogues that are open to the member", async () => {
  const visitor = await anAccount(db);

  const ids = (await open(visitor)).dialogues.map(({ id }) => id);

  expect(ids).toEqual(["first-slip", "pills-and-beer", "the-text"]);
});
