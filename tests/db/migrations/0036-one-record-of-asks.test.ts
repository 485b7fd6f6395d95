import { expect, test } from "vitest";
import { migrateDown, migrateToLatest } from "#db/migrate";
import { createSeal } from "#db/sealed";
import { anEntry } from "#tests/features/plans/a-plan";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { listAsks } from "~/features/asks/asks.server";
import { invitationForm } from "~/features/plans/invitation/invitation-form";
import { rewardForm } from "~/features/plans/reward-prompts";
import { listPlans } from "~/features/plans/plans.server";

const name = "0036-one-record-of-asks";

test("each noted ask becomes a sealed row of its own, and nothing else of any plan changes", async () => {
  const db = await testDb();
  const [member, other] = [await anAccount(db), await anAccount(db)];
  const id = await anEntry(db, member, invitationForm, { time: "Sunday" });
  await anEntry(db, other, invitationForm, { time: "Monday" });
  const given = [{ day: "2026-11-02", what: "given" }];
  await anEntry(db, other, rewardForm, { what: "Tea" }, given);
  while ((await migrateDown(db)) !== name);
  const seal = await createSeal(db, member.id);
  const [before] = await listPlans(db, member.id, ["invitation"]);
  const notes = [
    { day: "2026-11-01", what: "no", minded: "quillfeather", next: "2026-12-01" },
    { day: "2026-11-22", what: "not-now", minded: "", next: "" },
    // The first release noted nothing but the answer.
    { day: "2026-11-22", what: "yes" },
  ];
  const words = JSON.stringify({ answers: before!.answers, notes });
  const sealed = seal.seal({ table: "plan", column: "words", row: id }, words);
  await db.updateTable("plan").set({ words: sealed }).where("id", "=", id).execute();

  await migrateToLatest(db);

  const asks = await listAsks(db, member.id);
  expect(asks.map(({ plan, result, entry }) => [plan, result, entry])).toEqual([
    [{}, { answer: "yes", askedOn: "2026-11-22", minded: "", next: "" }, null],
    [{}, { answer: "not-now", askedOn: "2026-11-22", minded: "", next: "" }, null],
    [{}, { answer: "no", askedOn: "2026-11-01", minded: "quillfeather", next: "2026-12-01" }, null],
  ]);
  expect(JSON.stringify(await db.selectFrom("ask").selectAll().execute())).not.toMatch(
    /quill|not-/,
  );
  expect(await listPlans(db, member.id, ["invitation"])).toEqual([{ ...before, notes: [] }]);
  expect(await listAsks(db, other.id)).toEqual([]);
  expect(await listPlans(db, other.id, ["rewards"])).toMatchObject([{ notes: given }]);

  while ((await migrateDown(db)) !== name);
  await migrateToLatest(db);
  expect(await listAsks(db, member.id)).toEqual(asks);
});
