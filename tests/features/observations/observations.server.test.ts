import { expect, test } from "vitest";
import {
  addObservation,
  changeObservation,
  countObservations,
  eraseObservation,
  findObservation,
  listObservations,
} from "~/features/observations/observations.server";
import { minute } from "~/time";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aGoodTime, anObservation, useAnswers } from "./an-observation";

const planted = "quillfeather at the garage";
const use = (before: string) =>
  ({ kind: "use", answers: useAnswers({ before }), isFinished: true }) as const;

test("no word of an observation is stored readable", async () => {
  const db = await testDb();
  const member = await anAccount(db);
  const id = await anObservation(db, member, { before: planted, outside: ["payday"] });

  const row = await db.selectFrom("observation").selectAll().executeTakeFirstOrThrow();
  expect(JSON.stringify(row)).not.toMatch(/quillfeather|payday|evening/);
  expect(await findObservation(db, member.id, id)).toMatchObject({
    kind: "use",
    answers: { before: planted, outside: ["payday"], part: "evening", day: "2026-11-20" },
  });
});

test("words that were moved to another row are refused", async () => {
  const db = await testDb();
  const member = await anAccount(db);
  const one = await anObservation(db, member, { before: "one" });
  const other = await anObservation(db, member, { before: "other" });
  const { words } = await db
    .selectFrom("observation")
    .select("words")
    .where("id", "=", one)
    .executeTakeFirstOrThrow();
  await db.updateTable("observation").set({ words }).where("id", "=", other).execute();

  expect(await findObservation(db, member.id, one)).not.toBeNull();
  await expect(findObservation(db, member.id, other)).rejects.toThrow(
    /belong to another key or place/,
  );
});

test("another member can neither read, change nor erase an observation", async () => {
  const db = await testDb();
  const [owner, other] = [await anAccount(db), await anAccount(db)];
  const id = await anObservation(db, owner, { before: planted });
  const { updatedAt } = (await findObservation(db, owner.id, id))!;

  expect(await findObservation(db, other.id, id)).toBeNull();
  expect(await listObservations(db, other.id)).toEqual([]);
  expect(await changeObservation(db, other.id, id, use("mine"), updatedAt, 1)).toBe(false);
  await eraseObservation(db, other.id, id);
  expect(await findObservation(db, owner.id, id)).toMatchObject({ answers: { before: planted } });
});

test("the same words sent twice within ten minutes are one observation", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const now = Date.now();
  const first = await addObservation(db, id, use("same"), now);

  expect(await addObservation(db, id, use("same"), now + 9 * minute)).toBe(first);
  expect(await addObservation(db, id, use("same"), now + 11 * minute)).not.toBe(first);
  expect(await addObservation(db, id, use("other"), now + 9 * minute)).not.toBe(first);
  expect(await countObservations(db, id)).toEqual({ use: 3, nonUse: 0 });
});

test("a save from an older form changes nothing", async () => {
  const db = await testDb();
  const member = await anAccount(db);
  const id = await anObservation(db, member, { before: "first" });
  const base = (await findObservation(db, member.id, id))!.updatedAt;

  expect(await changeObservation(db, member.id, id, use("second"), base, base)).toBe(true);
  expect(await changeObservation(db, member.id, id, use("third"), base, base)).toBe(false);
  expect(await findObservation(db, member.id, id)).toMatchObject({ answers: { before: "second" } });
});

test("lists the latest day first, whatever was written last", async () => {
  const db = await testDb();
  const member = await anAccount(db);
  await anObservation(db, member, { day: "2026-11-20" });
  await aGoodTime(db, member, { day: "2026-11-22" });
  await anObservation(db, member, { day: "2026-10-01" });

  const days = (await listObservations(db, member.id)).map(({ answers }) => answers.day);
  expect(days).toEqual(["2026-11-22", "2026-11-20", "2026-10-01"]);
  expect(await listObservations(db, member.id, 2)).toHaveLength(2);
  expect(await countObservations(db, member.id)).toEqual({ use: 2, nonUse: 1 });
});

test("an erased observation is gone", async () => {
  const db = await testDb();
  const member = await anAccount(db);
  const id = await anObservation(db, member);
  await eraseObservation(db, member.id, id);

  expect(await findObservation(db, member.id, id)).toBeNull();
});

test("a form that is sent again after its observation was erased saves the words anew", async () => {
  const db = await testDb();
  const member = await anAccount(db);
  const send = () =>
    addObservation(db, member.id, { ...use("a row"), formKey: "a form" }, Date.now());
  const first = (await send())!;
  expect(await send()).toBe(first);
  await eraseObservation(db, member.id, first);

  const anew = (await send())!;

  expect(await findObservation(db, member.id, anew)).toMatchObject({
    answers: { before: "a row" },
  });
});
