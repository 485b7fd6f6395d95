import { expect, test } from "vitest";
import { dayIn, noteDay } from "~/features/plans/form/note-day.server";
import { findPlan } from "~/features/plans/plans.server";
import { aReward } from "#tests/features/plans/a-plan";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const now = Date.parse("2026-11-22T20:00:00Z");

test.each([
  ["2026-11-21", "2026-11-21"],
  ["2026-11-22", "2026-11-22"],
  ["2026-11-23", "2026-11-23"],
  ["2026-11-20", "2026-11-22"],
  ["2026-11-24", "2026-11-22"],
  ["", "2026-11-22"],
  ["yesterday", "2026-11-22"],
])("a form that names %s is about %s", (named, day) => {
  const form = new FormData();
  form.append("day", named);
  expect(dayIn(form, { now, timeZone: "UTC" })).toBe(day);
});

test("a day has one note, the notes stand in order, and null takes one back", async () => {
  const db = await testDb();
  const account = await anAccount(db);
  const id = await aReward(db, account);
  const note = (day: string, what: string | null) =>
    noteDay(db, account.id, { kind: "rewards", id, day, what }, now);
  const notes = async () => (await findPlan(db, account.id, "rewards", id))!.notes;

  for (const day of ["2026-11-22", "2026-11-20", "2026-11-22", "2026-11-21"]) {
    await note(day, "given");
  }
  expect((await notes()).map(({ day }) => day)).toEqual(["2026-11-20", "2026-11-21", "2026-11-22"]);
  await note("2026-11-21", null);
  await note("2026-11-19", null);
  expect((await notes()).map(({ day }) => day)).toEqual(["2026-11-20", "2026-11-22"]);

  const stranger = await anAccount(db);
  const theirs = { kind: "rewards", id, day: "2026-11-22", what: null } as const;
  await expect(noteDay(db, stranger.id, theirs, now)).rejects.toMatchObject({
    init: { status: 404 },
  });
  expect(await notes()).toHaveLength(2);
});
