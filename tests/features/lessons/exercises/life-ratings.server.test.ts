import { expect, test } from "vitest";
import {
  addRating,
  eraseRating,
  listRatings,
} from "~/features/lessons/exercises/life-ratings.server";
import { parseRating } from "~/features/lessons/exercises/parse-rating.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("ratings are listed newest first, and only their member can erase them", async () => {
  const db = await testDb();
  const [elena, ruth] = [await anAccount(db), await anAccount(db)];
  await addRating(db, elena.id, { ratings: { sleep: 3 }, goals: ["walk"] }, 1);
  await addRating(db, elena.id, { ratings: { sleep: 5 }, goals: [] }, 2);

  const [latest, first] = await listRatings(db, elena.id, "UTC");
  expect(latest).toMatchObject({ ratings: { sleep: 5 }, goals: [], ratedOn: "1970-01-01" });
  expect(await eraseRating(db, ruth.id, first!.id)).toBe(false);
  expect(await eraseRating(db, elena.id, first!.id)).toBe(true);
  expect(await listRatings(db, elena.id, "UTC")).toHaveLength(1);
});

test("a rating sent twice is saved once, and the same figures a month later are saved again", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const month = 30 * 86_400_000;
  const rate = (sleep: number, now: number) =>
    addRating(db, id, { ratings: { sleep }, goals: ["walk"] }, now);

  await Promise.all([rate(3, 1_000), rate(3, 1_200)]);
  expect(await listRatings(db, id, "UTC")).toHaveLength(1);
  await rate(4, 2_000);
  await rate(4, 2_000 + month);
  expect(await listRatings(db, id, "UTC")).toHaveLength(3);
});

test.each([
  ["nothing rated", {}, /at least one part/],
  ["a number off the scale", { sleep: "11" }, /1 to 10/],
  ["a word", { sleep: "good" }, /1 to 10/],
  ["a goal that is an essay", { sleep: "5", goal: "x".repeat(300) }, /small is the point/],
])("a rating with %s gets a message", (_, fields, message) => {
  expect(parseRating(new URLSearchParams(fields as Record<string, string>))).toMatch(message);
});
