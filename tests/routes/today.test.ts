import { expect, test } from "vitest";
import { db } from "~/db.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { startAttempt } from "~/features/dialogues/start-attempt.server";
import { completeLesson, openLesson } from "~/features/progress/progress.server";
import { loader } from "~/routes/today/route";
import { aMember } from "#tests/features/dialogues/a-member";
import { play } from "#tests/features/dialogues/a-talk";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const open = async (as?: { id: string }) => loader(await routeArgs("/today", { as }));
const firstSlip = (await findDialogue("first-slip"))!;
const theText = (await findDialogue("the-text"))!;

const hour = 3_600_000;
const now = Date.now();

test("a stranger is asked to sign in", async () => {
  expect(await thrownBy(open())).toMatchObject({ status: 302 });
});

test("the next step is where they left off, and after reading it the lesson that follows", async () => {
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

test("a talk left in the middle comes before new ones, and a finished one is a small win", async () => {
  const member = await aMember(db);
  await startAttempt(db, member.id, firstSlip, { seed: 1, now: now - hour });
  const attempt = await startAttempt(db, member.id, theText, { seed: 1, now: now - hour });
  await play(db, member.id, theText, attempt, ["1-harmful"]);

  const { dialogues, wins } = await open(member);

  expect(dialogues.map(({ state }) => state)).toEqual(["open", "new", "new"]);
  expect(dialogues[0]).toMatchObject({ id: "first-slip" });
  expect(wins.map(({ what }) => what)).toEqual(["You practiced “The text”."]);
});

test("only talks that are open to them are put before someone", async () => {
  const visitor = await anAccount(db);

  const ids = (await open(visitor)).dialogues.map(({ id }) => id);

  expect(ids).toEqual(["first-slip", "pills-and-beer", "the-text"]);
});
