import { expect, test } from "vitest";
import type { Db } from "#db/database";
import {
  addPlan,
  changeNotes,
  changePlan,
  erasePlan,
  findPlan,
  listPlans,
} from "~/features/plans/plans.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const now = Date.parse("2026-11-22T20:00:00Z");
const rewards = { kind: "rewards", most: 3 } as const;
const add = async (db: Db, id: string, what: string, at = now) =>
  (await addPlan(db, id, rewards, { what, checks: [] }, at))!;
const changeTo = (db: Db, accountId: string, id: string, version: number, what: string) =>
  changePlan(db, accountId, { kind: "rewards", id, version, answers: { what, checks: [] } }, now);

test("no word is stored readable, and words from another row are refused", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const [first, second] = [await add(db, id, "quillfeather"), await add(db, id, "other")];

  const rows = await db.selectFrom("plan").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain("quillfeather");
  expect(await findPlan(db, id, "rewards", first)).toMatchObject({
    answers: { what: "quillfeather" },
    notes: [],
    version: 1,
  });
  const { words } = rows.find((row) => row.id === first)!;
  await db.updateTable("plan").set({ words }).where("id", "=", second).execute();
  await expect(findPlan(db, id, "rewards", second)).rejects.toThrow(/another key or place/);
});

test("another member neither reads, changes nor erases it", async () => {
  const db = await testDb();
  const [owner, other] = [await anAccount(db), await anAccount(db)];
  const id = await add(db, owner.id, "mine");

  expect(await findPlan(db, other.id, "rewards", id)).toBeNull();
  expect(await changeTo(db, other.id, id, 1, "theirs")).toBe("gone");
  const plan = { kind: "rewards", id } as const;
  expect(await changeNotes(db, other.id, plan, () => [], now)).toBe("gone");
  await erasePlan(db, other.id, "rewards", id);
  expect(await findPlan(db, owner.id, "rewards", id)).toMatchObject({ answers: { what: "mine" } });
  await erasePlan(db, owner.id, "rewards", id);
  expect(await listPlans(db, owner.id, ["rewards"])).toEqual([]);
});

test("the same answers sent twice are one plan, and an account holds so many", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  expect(await add(db, id, "a walk")).toBe(await add(db, id, "a walk", now + 1000));
  expect(await add(db, id, "a walk", now + 3_600_000)).not.toBeNull();
  await add(db, id, "a song");
  expect(await add(db, id, "one too many")).toBeNull();
  expect(await listPlans(db, id, ["rewards"])).toHaveLength(3);
  expect(await listPlans(db, id, ["problem"])).toEqual([]);
});

test("a save from an older version changes nothing and returns what is saved", async () => {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);
  const id = await add(db, accountId, "tea");
  expect(await changeTo(db, accountId, id, 1, "coffee")).toBe("saved");
  expect(await changeTo(db, accountId, id, 1, "coffee")).toBe("saved");
  expect(await changeTo(db, accountId, id, 1, "cocoa")).toMatchObject({
    version: 2,
    answers: { what: "coffee" },
  });
  expect(await changeTo(db, accountId, id, 2, "cocoa")).toBe("saved");
});

test("a note leaves the answers and their version alone, and a change leaves the notes", async () => {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);
  const plan = { kind: "rewards", id: await add(db, accountId, "tea") } as const;
  const note = { day: "2026-11-22", what: "given" };
  await changeNotes(db, accountId, plan, (notes) => [...notes, note], now);
  expect(await changeTo(db, accountId, plan.id, 1, "coffee")).toBe("saved");
  expect(await findPlan(db, accountId, "rewards", plan.id)).toMatchObject({
    answers: { what: "coffee" },
    notes: [note],
  });
});

test("a form that is sent again after its plan was erased saves the words again", async () => {
  const db = await testDb();
  const [owner, other] = [await anAccount(db), await anAccount(db)];
  const send = () =>
    addPlan(db, owner.id, { ...rewards, formKey: "a form" }, { what: "tea", checks: [] }, now);
  const id = (await send())!;
  await erasePlan(db, other.id, "rewards", id);
  expect(await send()).toBe(id);
  await erasePlan(db, owner.id, "rewards", id);
  const anew = (await send())!;
  expect(anew).not.toBe(id);
  expect(await listPlans(db, owner.id, ["rewards"])).toMatchObject([
    { id: anew, answers: { what: "tea" } },
  ]);
});

test("plans come oldest first, of the kinds that are asked for and of this member alone", async () => {
  const db = await testDb();
  const [owner, other] = [await anAccount(db), await anAccount(db)];
  await add(db, owner.id, "second", now + 1);
  await add(db, owner.id, "first", now);
  await add(db, other.id, "theirs", now);
  await addPlan(db, owner.id, { kind: "slip", most: 1 }, { call: "June" }, now);
  const read = async (...kinds: ("rewards" | "slip")[]) =>
    (await listPlans(db, owner.id, kinds)).map(({ answers }) => answers.what ?? answers.call);
  expect(await read("rewards")).toEqual(["first", "second"]);
  expect((await read("rewards", "slip")).toSorted()).toEqual(["June", "first", "second"]);
  expect(await read("slip")).toEqual(["June"]);
});

test("a plan is found, changed and erased only as its own kind", async () => {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);
  const id = await add(db, accountId, "tea");
  const change = { kind: "slip", id, version: 1, answers: { call: "June" } } as const;
  expect(await findPlan(db, accountId, "slip", id)).toBeNull();
  expect(await changePlan(db, accountId, change, now)).toBe("gone");
  await erasePlan(db, accountId, "slip", id);
  expect(await findPlan(db, accountId, "rewards", id)).toMatchObject({ answers: { what: "tea" } });
});

test("of two saves at once from the same version, one is saved and the other sees it", async () => {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);
  const id = await add(db, accountId, "tea");
  const results = await Promise.all(
    ["coffee", "cocoa"].map((what) => changeTo(db, accountId, id, 1, what)),
  );
  const saved = (await findPlan(db, accountId, "rewards", id))!;
  expect(saved.version).toBe(2);
  expect(results).toContain("saved");
  expect(results.find((result) => result !== "saved")).toMatchObject({
    version: 2,
    answers: saved.answers,
  });
});
