import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { journalPrompts, type JournalAnswers } from "~/features/journal/journal-prompts";
import { eraseEntry, findEntry, listEntries, saveEntry } from "~/features/journal/journal.server";
import { loadJournal } from "~/features/journal/load-journal.server";
import { submitEntry } from "~/features/journal/submit-entry.server";
import { noAnswers } from "~/ui/forms/prompt";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const now = Date.parse("2026-11-22T20:00:00Z");
const clock = { now, timeZone: "UTC" };
const answersOf = (answers: Partial<JournalAnswers> = {}): JournalAnswers => ({
  ...noAnswers(journalPrompts),
  day: "2026-11-20",
  ...answers,
});
const save = (db: Db, id: string, answers: Partial<JournalAnswers>, base: number | null = null) =>
  saveEntry(db, id, answersOf(answers), base, now);

function formWith(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

test("no word of an entry is stored readable, and words from another row are refused", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  await save(db, id, { mood: "very-low", helped: "quillfeather" });
  await save(db, id, { day: "2026-11-21", helped: "other" });

  const rows = await db.selectFrom("journal_entry").selectAll().orderBy("written_on").execute();
  expect(JSON.stringify(rows)).not.toMatch(/quillfeather|very-low/);
  expect(await findEntry(db, id, "2026-11-20")).toMatchObject({
    answers: { mood: "very-low", helped: "quillfeather" },
  });
  await db
    .updateTable("journal_entry")
    .set({ words: rows[0]!.words })
    .where("id", "=", rows[1]!.id)
    .execute();
  await expect(findEntry(db, id, "2026-11-21")).rejects.toThrow(/belong to another key or place/);
});

test("another member neither reads nor erases it, and has a day of their own", async () => {
  const db = await testDb();
  const [owner, other] = [await anAccount(db), await anAccount(db)];
  await save(db, owner.id, { helped: "mine" });

  expect(await findEntry(db, other.id, "2026-11-20")).toBeNull();
  await eraseEntry(db, other.id, "2026-11-20");
  expect(await save(db, other.id, { helped: "theirs" })).toBeNull();
  expect(await findEntry(db, owner.id, "2026-11-20")).toMatchObject({
    answers: { helped: "mine" },
  });
});

test("a day has one entry: a second one waits until the member has seen the first", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  await save(db, id, { helped: "a walk" });
  expect(await save(db, id, { helped: "a walk" })).toBeNull();

  const other = await save(db, id, { helped: "a call" });
  expect(other).toMatchObject({ answers: { helped: "a walk" } });
  expect(await save(db, id, { helped: "a call" }, other!.updatedAt)).toBeNull();
  expect(await save(db, id, { helped: "late" }, other!.updatedAt)).not.toBeNull();
  expect(await listEntries(db, id, { limit: 9 })).toMatchObject([
    { answers: { helped: "a call" } },
  ]);
});

test("lists the latest day first, from a day on", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  for (const day of ["2026-11-20", "2026-11-22", "2026-10-01"]) await save(db, id, { day });

  const days = async (options: { since?: string; limit: number }) =>
    (await listEntries(db, id, options)).map(({ answers }) => answers.day);
  expect(await days({ limit: 9 })).toEqual(["2026-11-22", "2026-11-20", "2026-10-01"]);
  expect(await days({ limit: 9, since: "2026-11-20" })).toEqual(["2026-11-22", "2026-11-20"]);
});

test("crisis words bring their card once, before anything is saved", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const fields = { day: "2026-11-20", triggerWords: "I can’t go on, I want to die." };

  const first = await submitEntry(db, id, formWith(fields), clock);
  expect(first).toMatchObject({
    status: 200,
    form: { cards: ["suicide"], answers: { triggerWords: fields.triggerWords } },
  });
  expect(await findEntry(db, id, "2026-11-20")).toBeNull();
  const second = await submitEntry(db, id, formWith({ ...fields, shown: "suicide" }), clock);
  expect(second).toMatchObject({ form: null });
  const counted = await db.selectFrom("cue_count").select(["place", "level", "count"]).execute();
  expect(counted).toEqual([{ place: "journal", level: "hard", count: 1 }]);
});

test("the journal shows the notes of its latest entry, and a returned form those of its words", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const triggerWords = "Last month he drove drunk and I said nothing.";
  const form = formWith({ day: "2026-12-24", triggerWords });
  expect(await submitEntry(db, id, form, clock)).toMatchObject({ form: { soft: ["accident"] } });

  await save(db, id, { triggerWords });
  expect(await loadJournal(db, id, "2026-11-22")).toMatchObject({ soft: ["accident"] });
  expect(await loadJournal(db, id, "2026-12-22")).toMatchObject({ soft: [] });
});

test("an empty day is not saved, and neither is one to come", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  expect(await submitEntry(db, id, formWith({ day: "2026-11-20" }), clock)).toMatchObject({
    status: 400,
    form: { problem: "empty" },
  });
  const late = formWith({ day: "2026-12-24", mood: "good" });
  expect(await submitEntry(db, id, late, clock)).toMatchObject({
    status: 400,
    form: { errors: { day: [expect.any(String)] }, answers: { mood: "good" } },
  });
  // It is still the 22nd in Honolulu when it is the 23rd in UTC.
  const honolulu = { now: Date.parse("2026-11-23T09:30:00Z"), timeZone: "Pacific/Honolulu" };
  const ahead = formWith({ day: "2026-11-23", mood: "good" });
  expect(await submitEntry(db, id, ahead, honolulu)).toMatchObject({ status: 400 });
  expect(await submitEntry(db, id, ahead, { ...honolulu, timeZone: "UTC" })).toMatchObject({
    form: null,
  });
});
