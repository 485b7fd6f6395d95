import { expect, test } from "vitest";
import {
  reflectLength,
  type Checklist,
  type Quiz,
  type Reflect,
} from "~/features/lessons/exercises/exercise";
import {
  addRating,
  eraseRating,
  listRatings,
  readRating,
} from "~/features/lessons/exercises/life-ratings.server";
import { editionOf } from "~/features/lessons/exercises/edition.server";
import {
  eraseResponse,
  latestNotes,
  listNotes,
  readResponse,
  readEntered,
  responsesTo,
  saveResponse,
} from "~/features/lessons/exercises/responses.server";
import { lessonRecord } from "~/features/lessons/lesson-record.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const options = [
  { html: "one", why: "a", isRight: true },
  { html: "two", why: "b", isRight: false },
];
const quiz: Quiz = {
  kind: "quiz",
  id: "q",
  questions: [
    { ask: "A?", options },
    { ask: "B?", options },
  ],
};
const reflect: Reflect = { kind: "reflect", id: "r", title: "t", ask: "a", hint: null };
const place = { lessonId: "m/l", exerciseId: "r" };

test("choices outside the list count as not chosen, whatever was posted", () => {
  const chosen = (fields: Record<string, string>) =>
    readResponse(quiz, new URLSearchParams(fields));
  expect(chosen({ q0: "1" })).toEqual({ kind: "quiz", chosen: [1, null] });
  expect(chosen({ q0: "2", q1: "-1" })).toEqual({ kind: "quiz", chosen: [null, null] });
  expect(chosen({ q0: "__proto__", q1: "1e0" })).toEqual({ kind: "quiz", chosen: [null, null] });
});

test("a note keeps its words exactly, and one that is too long is told how much", () => {
  const read = (text: string) => readResponse(reflect, new URLSearchParams({ text }));
  const words = "{7*191} <b>“quoted”</b>\n🌙";
  expect(read(words)).toEqual({ kind: "reflect", text: words });
  expect(read("x".repeat(reflectLength.max + 3))).toMatch(/3 characters too long/);
});

test("the longest note can be sent in any script", () => {
  const sent = new URLSearchParams({
    exercise: "r".repeat(60),
    text: "語".repeat(reflectLength.max),
  });
  expect(String(sent).length).toBeLessThan(64 * 1024);
});

test("the latest response replaces the one before, and an empty note is no note", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const save = (text: string) => saveResponse(db, id, place, { kind: "reflect", text }, 1);

  await save("first");
  await save("second");
  const kept = async () => readEntered((await lessonRecord(db, id, "m/l")).entered);
  expect(await kept()).toEqual({ r: { kind: "reflect", text: "second" } });

  await save("   ");
  expect(await kept()).toEqual({});
});

test("notes are listed newest first, belong to one member, and can be erased by no one else", async () => {
  const db = await testDb();
  const [elena, ruth] = [await anAccount(db), await anAccount(db)];
  await saveResponse(db, elena.id, place, { kind: "reflect", text: "older" }, 1);
  await saveResponse(
    db,
    elena.id,
    { ...place, exerciseId: "s" },
    { kind: "reflect", text: "newer" },
    2,
  );

  await eraseResponse(db, ruth.id, place);
  expect((await listNotes(db, elena.id)).map((note) => note.text)).toEqual(["newer", "older"]);
  expect(await listNotes(db, ruth.id)).toEqual([]);

  await eraseResponse(db, elena.id, place);
  expect((await listNotes(db, elena.id)).map((note) => note.text)).toEqual(["newer"]);
});

test("a note is found by its kind, in any order of the JSON keys", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  await saveResponse(db, id, place, { kind: "reflect", text: "mine" }, 1);
  await saveResponse(db, id, { ...place, exerciseId: "c" }, { kind: "checklist", checked: [0] }, 2);
  await db
    .updateTable("exercise_response")
    .set({ response: JSON.stringify({ text: "mine", kind: "reflect" }) })
    .where("exercise_id", "=", place.exerciseId)
    .execute();

  expect(await latestNotes(db, id)).toEqual([{ lessonId: place.lessonId, at: 1 }]);
});

test("ratings add up to a history, newest first; a member erases only their own", async () => {
  const db = await testDb();
  const [elena, ruth] = [await anAccount(db), await anAccount(db)];
  await addRating(db, elena.id, { ratings: { sleep: 3 }, goals: ["walk"] }, 1);
  await addRating(db, elena.id, { ratings: { sleep: 5 }, goals: [] }, 2);

  const [latest, first] = await listRatings(db, elena.id);
  expect(latest).toMatchObject({ ratings: { sleep: 5 }, goals: [], ratedAt: 2 });
  expect(await eraseRating(db, ruth.id, first!.id)).toBe(false);
  expect(await eraseRating(db, elena.id, first!.id)).toBe(true);
  expect(await listRatings(db, elena.id)).toHaveLength(1);
});

test("a rating sent twice is one, and the same figures a month later are another", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const month = 30 * 86_400_000;
  const rate = (sleep: number, now: number) =>
    addRating(db, id, { ratings: { sleep }, goals: ["walk"] }, now);

  await Promise.all([rate(3, 1_000), rate(3, 1_200)]);
  expect(await listRatings(db, id)).toHaveLength(1);
  await rate(4, 2_000);
  await rate(4, 2_000 + month);
  expect(await listRatings(db, id)).toHaveLength(3);
});

test.each([
  ["nothing rated", {}, /at least one part/],
  ["a number off the scale", { sleep: "11" }, /1 to 10/],
  ["a word", { sleep: "good" }, /1 to 10/],
  ["a goal that is an essay", { sleep: "5", goal: "x".repeat(300) }, /small is the point/],
])("a rating with %s is told what to do", (_, fields, message) => {
  expect(readRating(new URLSearchParams(fields as Record<string, string>))).toMatch(message);
});

test("a tick never moves to a line that was put in its place", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const checks = ["I know the number.", "It’s in date."];
  const list: Checklist = {
    kind: "checklist",
    id: "c",
    title: "Ready",
    checks,
    isKeptOnlyWhenAsked: false,
  };
  const ticked = { kind: "checklist" as const, checked: [0] };
  const edition = editionOf(list);
  await saveResponse(db, id, { ...place, exerciseId: "c", edition }, ticked, 1);
  const { entered } = await lessonRecord(db, id, "m/l");

  expect(responsesTo([list], entered)).toMatchObject({ c: ticked });
  expect(responsesTo([{ ...list, title: "Ready at home" }], entered)).toMatchObject({ c: ticked });
  const changed = { ...list, checks: ["We have it at home.", ...checks] };
  expect(responsesTo([changed], entered)).toEqual({});
});

test("words of one’s own stay, whatever is asked now", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  await saveResponse(db, id, place, { kind: "reflect", text: "mine" }, 1);
  const { entered } = await lessonRecord(db, id, "m/l");
  expect(responsesTo([{ ...reflect, ask: "Another question?" }], entered)).toMatchObject({
    r: { text: "mine" },
  });
});
