import { expect, test } from "vitest";
import { db } from "~/db.server";
import { saveConfidence } from "~/features/dialogues/confidence/confidence.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { startAttempt } from "~/features/dialogues/talk/start-attempt.server";
import { loader } from "~/routes/dialogues._index/route";
import { play } from "#tests/features/dialogues/a-talk";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";
import type { Track } from "#db/schema";

const rideHome = (await findDialogue("the-ride-home"))!;

const open = async (as?: { id: string }, search = "") =>
  loader(await routeArgs(`/dialogues${search}`, { as }));

async function entryOf(as: { id: string }, id: string) {
  return (await open(as)).entries.find((entry) => entry.id === id);
}

test("a visitor sees every dialogue, closed, and nothing of a member", async () => {
  const { isVisitor, entries, history, answers } = await open();

  expect(isVisitor).toBe(true);
  expect(entries.length).toBeGreaterThanOrEqual(16);
  expect(new Set(entries.map(({ closed }) => closed))).toEqual(new Set(["sign-in"]));
  expect([history.attempts, answers]).toEqual([[], []]);
});

test("each dialogue shows its state for this member", async () => {
  const member = await aMember(db);
  expect(await entryOf(member, rideHome.id)).toMatchObject({ state: null, closed: null });

  const attempt = await startAttempt(db, member.id, rideHome, { seed: 1, now: 1 });
  expect(await entryOf(member, rideHome.id)).toMatchObject({ state: { kind: "open" } });

  await play(db, member.id, rideHome, attempt, ["1-harmful", "2-harmful"]);
  expect(await entryOf(member, rideHome.id)).toMatchObject({
    state: { kind: "finished", ending: "escalation" },
  });
  expect((await open(member)).history).toMatchObject({
    attempts: [{ id: attempt, title: "The ride home", ending: "escalation" }],
    next: null,
  });
});

test("lists closed dialogues with the reason", async () => {
  const visitor = await anAccount(db);

  expect(await entryOf(visitor, "the-ride-home")).toMatchObject({ closed: "membership" });
  expect(await entryOf(visitor, "the-text")).toMatchObject({ closed: null });
});

test("each dialogue names its lesson", async () => {
  expect(await entryOf(await aMember(db), "the-ride-home")).toMatchObject({
    lesson: "Invite them to get help",
  });
});

test("shows the answers before and after each talk with its title", async () => {
  const member = await aMember(db);
  const attemptId = await startAttempt(db, member.id, rideHome, { seed: 1, now: 1 });
  await saveConfidence(db, member.id, { attemptId, moment: "before", level: 2, now: 1 });

  expect((await open(member)).answers).toMatchObject([
    { attemptId, title: "The ride home", before: 2, after: null },
  ]);
});

test("offers each track its own dialogues", async () => {
  const ids = async (track: Track) =>
    (await open(await aMember(db, { track }))).entries.map(({ id }) => id);

  expect(await ids("A")).toContain("home-late-and-drunk");
  expect(await ids("A")).not.toContain("the-bad-wave");
  expect(await ids("B")).not.toContain("home-late-and-drunk");
  expect(await ids("B")).toContain("the-bad-wave");
});

test.each(["?before=x", "?before=-1", "?before=1e99", "?before="])(
  "%s shows the newest talks",
  async (search) => {
    const member = await aMember(db);
    const attempt = await startAttempt(db, member.id, rideHome, { seed: 1, now: 1 });
    await play(db, member.id, rideHome, attempt, ["1-harmful", "2-harmful"]);

    expect((await open(member, search)).history.attempts).toHaveLength(1);
  },
);
