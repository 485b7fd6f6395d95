import { expect, test } from "vitest";
import {
  reflectLength,
  type Checklist,
  type Quiz,
  type Reflect,
} from "~/features/lessons/exercises/exercise";
import { editionOf } from "~/features/lessons/exercises/edition.server";
import {
  eraseResponse,
  listLatestNotes,
  listNotes,
  saveNote,
  saveResponse,
} from "~/features/lessons/exercises/responses.server";
import { noteMark } from "~/features/lessons/exercises/note-mark";
import { parseResponses, responsesTo } from "~/features/lessons/exercises/saved-response.server";
import { parseResponse } from "~/features/lessons/exercises/parse-response.server";
import { readLessonRecord } from "~/features/lessons/lesson-record.server";
import { createSeal } from "#db/sealed";
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

test("a choice outside the list counts as not chosen", () => {
  const chosen = (fields: Record<string, string>) =>
    parseResponse(quiz, new URLSearchParams(fields));
  expect(chosen({ q0: "1" })).toEqual({ kind: "quiz", chosen: [1, null] });
  expect(chosen({ q0: "2", q1: "-1" })).toEqual({ kind: "quiz", chosen: [null, null] });
  expect(chosen({ q0: "__proto__", q1: "1e0" })).toEqual({ kind: "quiz", chosen: [null, null] });
});

test("a note is saved word for word, and a longer one gets a message with the excess", () => {
  const read = (text: string) => parseResponse(reflect, new URLSearchParams({ text }));
  const words = "{7*191} <b>“quoted”</b>\n🌙";
  expect(read(words)).toEqual({ kind: "reflect", text: words });
  expect(read("x".repeat(reflectLength.max + 3))).toMatch(/3 characters too long/);
});

test("the longest note fits into a form in any script", () => {
  const sent = new URLSearchParams({
    exercise: "r".repeat(60),
    was: noteMark("語"),
    text: "語".repeat(reflectLength.max),
  });
  expect(String(sent).length).toBeLessThan(64 * 1024);
});

test("a note that was saved elsewhere is returned and stays, until its form names it", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const save = (text: string, was: string | null) =>
    saveNote(db, id, place, { kind: "reflect", text, was: was === null ? null : noteMark(was) }, 1);
  expect(await save("Sixty lines\nof words", "")).toBeNull();
  expect(await save("x", "")).toBe("Sixty lines\nof words");
  expect(await save("x", "Sixty lines\r\nof words")).toBeNull();
  // Sent twice, or from a page that was loaded before forms named what they were filled from.
  expect(await save("x", "anything")).toBeNull();
  expect(await save("y", null)).toBeNull();
  expect(await save("", "y")).toBeNull();
  expect(await save("z", "y")).toBe("");
  expect(await listNotes(db, id)).toEqual([]);
});

test("a response replaces the earlier one, and an empty note erases it", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const save = (text: string) => saveResponse(db, id, place, { kind: "reflect", text }, 1);

  await save("first");
  await save("second");
  const saved = async () => parseResponses((await readLessonRecord(db, id, "m/l")).responses);
  expect(await saved()).toEqual({ r: { kind: "reflect", text: "second" } });

  await save("   ");
  expect(await saved()).toEqual({});
});

test("notes are listed newest first, and only their member can erase them", async () => {
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
  const row = `${id} ${place.lessonId} ${place.exerciseId}`;
  const sealedPlace = { table: "exercise_response", column: "response", row };
  const seal = await createSeal(db, id);
  await db
    .updateTable("exercise_response")
    .set({ response: seal.seal(sealedPlace, JSON.stringify({ text: "mine", kind: "reflect" })) })
    .where("exercise_id", "=", place.exerciseId)
    .execute();

  expect(await listLatestNotes(db, id)).toEqual([{ lessonId: place.lessonId, at: 1 }]);
  expect(await listNotes(db, id)).toMatchObject([{ text: "mine" }]);
});

test("ticks for an earlier edition of a list are not shown", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const checks = ["I know the number.", "It’s in date."];
  const list: Checklist = {
    kind: "checklist",
    id: "c",
    title: "Ready",
    checks,
    isSavedOnlyWhenAsked: false,
  };
  const ticked = { kind: "checklist" as const, checked: [0] };
  const edition = editionOf(list);
  await saveResponse(db, id, { ...place, exerciseId: "c", edition }, ticked, 1);
  const { responses } = await readLessonRecord(db, id, "m/l");

  expect(responsesTo([list], responses)).toMatchObject({ c: ticked });
  expect(responsesTo([{ ...list, title: "Ready at home" }], responses)).toMatchObject({
    c: ticked,
  });
  const changed = { ...list, checks: ["We have it at home.", ...checks] };
  expect(responsesTo([changed], responses)).toEqual({});
});

test("a note stays when its question changes", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  await saveResponse(db, id, place, { kind: "reflect", text: "mine" }, 1);
  const { responses } = await readLessonRecord(db, id, "m/l");
  expect(responsesTo([{ ...reflect, ask: "Another question?" }], responses)).toMatchObject({
    r: { text: "mine" },
  });
});
