import { expect, test } from "vitest";
import type { Db } from "#db/database";
import {
  submitObservation,
  unsavedForm,
} from "~/features/observations/form/submit-observation.server";
import { findObservation } from "~/features/observations/observations.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { anObservation } from "../an-observation";

const clock = { now: Date.parse("2026-11-22T20:00:00Z"), timeZone: "UTC" };

function formWith(fields: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ day: "2026-11-20", ...fields })) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return form;
}

async function send(db: Db, accountId: string, fields: Record<string, string | string[]>) {
  return submitObservation(db, accountId, { kind: "use", id: null }, formWith(fields), clock);
}

test("saves what was tapped, and forgets what no form offers", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const sent = await send(db, id, { outside: ["payday", "moon"], part: "noon", intent: "later" });

  expect(sent).toMatchObject({ form: null, isFinished: false });
  const saved = sent.form ? null : await findObservation(db, id, sent.id);
  expect(saved).toMatchObject({ answers: { outside: ["payday"], part: "" }, isFinished: false });
});

test("danger brings its crisis card first, once, with every word", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const fields = { danger: "now", dangerKinds: "overdose", before: "He is on the floor." };

  const first = await send(db, id, fields);
  expect(first).toMatchObject({
    status: 200,
    form: { cards: ["overdose"], answers: { before: "He is on the floor.", danger: "now" } },
  });
  expect(await db.selectFrom("cue_count").selectAll().execute()).toEqual([]);
  expect(await send(db, id, { ...fields, shown: "overdose" })).toMatchObject({ form: null });
  const counted = await db.selectFrom("cue_count").select(["place", "count"]).execute();
  expect(counted).toEqual([{ place: "observation", count: 1 }]);
});

test("danger that is not named brings the numbers for every danger", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);

  const first = await send(db, id, { danger: "unsure" });
  expect(first).toMatchObject({ form: { cards: [], isDanger: true } });
  expect(await send(db, id, { danger: "unsure", shown: "danger" })).toMatchObject({ form: null });
  expect(await send(db, id, { danger: "no" })).toMatchObject({ form: null });
});

test("crisis words bring the card of their category, whatever was tapped", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);

  const first = await send(db, id, { danger: "no", didWords: "He said he wants to die." });
  expect(first).toMatchObject({ status: 200, form: { cards: ["suicide"] } });
});

test.each([
  ["no day", { day: "", before: "x" }, "day"],
  ["a day that is none", { day: "2026-02-31", before: "x" }, "day"],
  ["a day to come", { day: "2026-11-30", before: "x" }, "day"],
  ["a long text", { before: "x".repeat(601) }, "before"],
])("%s is refused, and nothing typed is lost", async (_, fields, field) => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const sent = await send(db, id, fields);

  expect(sent).toMatchObject({ status: 400, form: { answers: { before: fields.before } } });
  expect(Object.keys(sent.form!.errors)).toEqual([field]);
});

test("a form without any answer is not saved", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);

  expect(await send(db, id, {})).toMatchObject({ status: 400, form: { problem: "empty" } });
});

test("two tabs: the second save shows both versions, and can then take the other's place", async () => {
  const db = await testDb();
  const member = await anAccount(db);
  const id = await anObservation(db, member, { before: "as it was" });
  const base = String((await findObservation(db, member.id, id))!.updatedAt);
  const save = (before: string, from: string) =>
    submitObservation(db, member.id, { kind: "use", id }, formWith({ before, base: from }), clock);

  expect(await save("from one tab", base)).toMatchObject({ form: null });
  const second = await save("from the other", base);
  expect(second).toMatchObject({
    status: 409,
    form: { answers: { before: "from the other" }, other: { before: "from one tab" } },
  });
  expect(await findObservation(db, member.id, id)).toMatchObject({
    answers: { before: "from one tab" },
  });

  expect(await save("from the other", String(second.form!.base))).toMatchObject({ form: null });
  expect(await findObservation(db, member.id, id)).toMatchObject({
    answers: { before: "from the other" },
  });
});

test("the same change from two tabs is no conflict", async () => {
  const db = await testDb();
  const member = await anAccount(db);
  const id = await anObservation(db, member, {});
  const base = String((await findObservation(db, member.id, id))!.updatedAt);
  const save = () =>
    submitObservation(
      db,
      member.id,
      { kind: "use", id },
      formWith({ before: "same", base }),
      clock,
    );

  await save();
  expect(await save()).toMatchObject({ form: null, id });
});

test("a form from a session that has ended comes back with its words; an empty one does not", () => {
  const form = formWith({ before: "typed in the night", base: "7" });

  expect(unsavedForm("use", form, "signed-out")).toMatchObject({
    problem: "signed-out",
    base: 7,
    answers: { before: "typed in the night" },
  });
  expect(unsavedForm("use", formWith({}), "signed-out")).toBeNull();
});
