import { expect, test } from "vitest";
import { newId } from "#db/new-id";
import { askedInShort, mostAsks, nextWindow, stateOf } from "~/features/asks/ask";
import { askTexts } from "~/features/asks/asks-text.server";
import { addAsk, changeAsk, eraseAsks, findAsk, listAsks } from "~/features/asks/asks.server";
import { findFirstPlan } from "~/features/asks/first-plan.server";
import { invitationForm } from "~/features/plans/invitation/invitation-form";
import { anEntry } from "#tests/features/plans/a-plan";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { anAsk } from "./an-ask";

const now = Date.parse("2026-11-22T20:00:00Z");

test("two asks on one day stand side by side, sealed, and each is its member's alone", async () => {
  const db = await testDb();
  const [owner, other] = [await anAccount(db), await anAccount(db)];
  const plan = { day: "2026-11-29", line: "quillfeather" };
  const [first, second] = [
    await anAsk(db, owner, { plan }, now),
    await anAsk(db, owner, { plan }, now + 1),
  ];
  expect((await listAsks(db, owner.id)).map(({ id }) => id)).toEqual([second, first]);

  const rows = await db.selectFrom("ask").selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/quillfeather|2026-11-29/);
  const { words } = rows.find(({ id }) => id === first)!;
  await db.updateTable("ask").set({ words }).where("id", "=", second).execute();
  await expect(findAsk(db, owner.id, second)).rejects.toThrow(/another key or place/);

  expect(await findAsk(db, other.id, first)).toBeNull();
  const change = { id: first, version: 1, part: "result", answers: {} } as const;
  expect(await changeAsk(db, other.id, change, now)).toBe("gone");
  await eraseAsks(db, other.id, first);
  await eraseAsks(db, other.id);
  expect(await findAsk(db, owner.id, first)).not.toBeNull();
  await eraseAsks(db, owner.id);
  expect(await listAsks(db, owner.id)).toEqual([]);
});

test("a save from an older version changes nothing and returns what is saved", async () => {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);
  const id = await anAsk(db, { id: accountId }, {}, now);
  const save = (answer: string, version: number) =>
    changeAsk(db, accountId, { id, version, part: "result", answers: { answer } }, now);
  expect(await save("no", 1)).toBe("saved");
  expect(await save("no", 1)).toBe("saved");
  expect(await save("yes", 1)).toMatchObject({ version: 2, result: { answer: "no" } });
  expect(await save("yes", 2)).toBe("saved");
  expect(stateOf((await findAsk(db, accountId, id))!)).toBe("yes");
});

test("an account holds only so many asks, and one form makes one of them", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const add = (formKey: string | null) => addAsk(db, id, { plan: {}, formKey }, now);
  expect(await add("one form")).toBe(await add("one form"));
  const times = { created_at: now, updated_at: now };
  const row = { account_id: id, words: "", version: 1, ...times };
  const others = Array.from({ length: mostAsks - 1 }, () => ({ id: newId(), ...row }));
  await db.insertInto("ask").values(others).execute();
  expect(await add(null)).toBeNull();
});

test("the next window is the earliest planned day, or else what the newest answer leads to", async () => {
  const db = await testDb();
  const member = await anAccount(db);
  const window = async () => nextWindow(await listAsks(db, member.id));
  expect(await window()).toBeNull();
  expect(askedInShort([])).toBe("Not asked yet");
  const result = { answer: "not-now", askedOn: "2026-11-01", next: "2026-12-06" };
  const first = await anAsk(db, member, { result }, now);
  expect(await window()).toMatchObject({ kind: "again", day: "2026-12-06", ask: { id: first } });
  await anAsk(db, member, { plan: { day: "" } }, now + 1);
  expect(await window()).toMatchObject({ kind: "planned", day: "" });
  const dated = await anAsk(db, member, { plan: { day: "2026-12-20" } }, now + 2);
  expect(await window()).toMatchObject({ kind: "planned", day: "2026-12-20", ask: { id: dated } });
  expect(askedInShort(await listAsks(db, member.id))).toBe("Planned: December 20");

  const helped = await anAccount(db);
  const yes = { answer: "yes", askedOn: "2026-11-20" };
  await anAsk(db, helped, { result: yes }, now);
  expect(nextWindow(await listAsks(db, helped.id))).toMatchObject({ kind: "yes" });
  const entry = { kind: "doctor", enteredOn: "2026-11-21" };
  await anAsk(db, helped, { result: yes, entry }, now + 1);
  expect(nextWindow(await listAsks(db, helped.id))).toBeNull();
  expect(askedInShort(await listAsks(db, helped.id))).toBe("Asked");
});

test("a new ask begins with the invitation plan, or with the ask that it comes after", async () => {
  const db = await testDb();
  const [member, other] = [await anAccount(db), await anAccount(db)];
  await anEntry(db, member, invitationForm, {
    time: "After breakfast",
    script: "You said Mondays are hard.",
    name1: "Cedar Street",
    phone1: "555-0142",
    wait1: "two days",
    name2: "Dr. Amin",
    offers: ["ride", "pet"],
    more: "Lunch after",
  });
  expect(await findFirstPlan(db, member.id, null)).toMatchObject({
    day: "",
    time: "After breakfast",
    line: "You said Mondays are hard.",
    options: "Cedar Street: 555-0142, two days\nDr. Amin",
    offers: "Drive, and wait, look after the pet. Lunch after",
  });

  const result = { answer: "no", next: "2026-12-20", minded: "Work" };
  const earlier = await anAsk(db, member, { plan: { line: "Come and look" }, result }, now);
  expect(await findFirstPlan(db, member.id, earlier)).toMatchObject({
    day: "2026-12-20",
    line: "Come and look",
  });
  const unplanned = (await addAsk(db, member.id, { result }, now))!;
  expect(await findFirstPlan(db, member.id, unplanned)).toMatchObject({
    day: "2026-12-20",
    line: "You said Mondays are hard.",
  });
  expect(await findFirstPlan(db, other.id, earlier)).toMatchObject({ line: "" });
  expect((await askTexts(db, member.id, "UTC"))[0]).toContain("What did they mind? Work");
});
