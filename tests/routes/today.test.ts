import { expect, test } from "vitest";
import { db } from "~/db.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { startAttempt } from "~/features/dialogues/talk/start-attempt.server";
import { addRating } from "~/features/lessons/exercises/life-ratings.server";
import { saveResponse } from "~/features/lessons/exercises/responses.server";
import { completeLesson, openLesson } from "~/features/lessons/progress.server";
import { saveStatement } from "~/features/statements/save-statement.server";
import { invitationForm } from "~/features/plans/invitation/invitation-form";
import { selfCareForm } from "~/features/plans/self-care-prompts";
import { action as tick } from "~/routes/plans._index";
import { loader } from "~/routes/today/route";
import { anAsk } from "#tests/features/asks/an-ask";
import { anEntry } from "#tests/features/plans/a-plan";
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

test("the next step follows the course, and a look into a later lesson does not change it", async () => {
  const member = await aMember(db);
  expect((await open(member)).step).toMatchObject({
    kind: "start",
    lesson: { id: "start-and-hope/what-craft-is" },
  });

  await openLesson(db, member.id, "problem-solving/one-problem-at-a-time", now - hour);
  expect((await open(member)).step).toMatchObject({
    kind: "start",
    lesson: { id: "start-and-hope/what-craft-is" },
  });

  await completeLesson(db, member.id, "problem-solving/one-problem-at-a-time", now);
  const { step, course } = await open(member);
  expect(step).toMatchObject({ kind: "start", lesson: { id: "start-and-hope/what-craft-is" } });
  const windows = course.flatMap(({ lessons }) => lessons.map(({ window }) => window));
  expect(windows.filter((window) => window === "lit")).toHaveLength(1);
});

test("a failed payment and the end of a trial are on the page", async () => {
  const [failed, trial] = [await anAccount(db), await anAccount(db)];
  const ends_at = now + 2 * 86_400_000;
  await aGrant(db, failed.id, { source: "subscription", status: "past_due", ends_at });
  await aGrant(db, trial.id, { source: "trial", ends_at });

  expect((await open(failed)).payment).toEqual({
    kind: "failed",
    isOpen: true,
    openUntil: ends_at,
  });
  expect((await open(trial)).payment).toEqual({ kind: "trial", endsAt: ends_at });
  expect((await open(await aMember(db))).payment).toBeNull();
});

test("the week shows what the plans hold and the next ask, and a pause leaves out both", async () => {
  const member = await aMember(db);
  expect((await open(member)).week).toMatchObject({ items: [], ask: null });
  await anEntry(db, member, invitationForm, { name1: "Cedar Street" });
  for (const act of ["Tea", "Choir", "Sleep", "Walk", "Sun"]) {
    await anEntry(db, member, selfCareForm, { act, area: "fun" });
  }
  const ask = await anAsk(db, member, { plan: { day: "2098-12-06" } });
  const { week } = await open(member);
  const shown = ["Call Cedar Street", "Tea", "Choir", "Sleep", "Walk"];
  expect(week.items.map(({ text }) => text)).toEqual(shown);
  expect(week).toMatchObject({ more: 1, ask: { kind: "planned", href: `/asks/${ask}` } });

  const { items, today } = week;
  const form = { do: items.map(({ id }) => id), day: today, back: "today" };
  const ticked = await tick(await routeArgs("/plans", { as: member, form }));
  expect(ticked.headers.get("Location")).toBe("/today");
  expect((await open(member)).week).toMatchObject({ done: 5, items: [{ text: "Sun" }] });

  const paused = await aMember(db, { safety: "pause" });
  await anAsk(db, paused, { plan: { day: "2098-12-06" } });
  await anEntry(db, paused, invitationForm, { name1: "Cedar Street" });
  expect((await open(paused)).week).toMatchObject({ items: [], ask: null });
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
