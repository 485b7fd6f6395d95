import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { submitPlan } from "~/features/plans/form/submit-plan.server";
import { findPlan, listPlans } from "~/features/plans/plans.server";
import { rewardForm } from "~/features/plans/reward-prompts";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const now = Date.parse("2026-11-22T20:00:00Z");

function sender(db: Db, accountId: string) {
  return (fields: Record<string, string>, id: string | null = null, at = now) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return submitPlan(db, accountId, { planForm: rewardForm, id }, form, {
      now: at,
      timeZone: "UTC",
    });
  };
}

async function aSender() {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);
  return { db, accountId, send: sender(db, accountId) };
}

test("a blocked reward names the field, the reason and something to try, and saves nothing", async () => {
  const { db, accountId, send } = await aSender();
  const typed = { what: "Fifty in cash", after: "A day on half the dose", line: "Thank you" };
  const blocked = await send(typed);

  expect(blocked).toMatchObject({
    status: 400,
    form: {
      answers: typed,
      errors: {
        what: ["Leave cash out of the list. It can end up paying for use."],
        after: [expect.stringMatching(/^Leave medicine out/)],
      },
      // The first field that is blocked chooses the tip.
      tip: { title: "Try something beside it", text: expect.stringMatching(/movie ticket/) },
      isReturned: true,
    },
  });
  expect(blocked.form!.errors).not.toHaveProperty("line");
  expect(await listPlans(db, accountId, ["rewards"])).toEqual([]);
});

test("a change into a blocked reward leaves the saved one as it was", async () => {
  const { db, accountId, send } = await aSender();
  const { id } = (await send({ what: "Tea" })) as { id: string };
  expect(await send({ what: "A six-pack", base: "1" }, id)).toMatchObject({
    status: 400,
    form: { errors: { what: [expect.stringMatching(/alcohol/)] }, base: 1 },
  });
  expect(await findPlan(db, accountId, "rewards", id)).toMatchObject({
    answers: { what: "Tea" },
    version: 1,
  });
});

test("an empty form, a text that is too long and a full list say why", async () => {
  const { send } = await aSender();
  expect(await send({})).toMatchObject({ status: 400, form: { problem: "empty", tip: null } });
  expect(await send({ what: "tea ".repeat(5000) })).toMatchObject({
    status: 400,
    form: { errors: { what: [expect.any(String)] }, tip: null },
  });
  for (let count = 1; count <= rewardForm.most; count += 1) {
    expect(await send({ what: `Walk number ${count}` })).toMatchObject({ form: null });
  }
  expect(await send({ what: "One walk too many" })).toMatchObject({
    status: 400,
    form: { problem: "full", answers: { what: "One walk too many" } },
  });
});

test("a crisis card comes first, once, and then the words are saved", async () => {
  const { db, accountId, send } = await aSender();
  const typed = { line: "I want to kill myself when you drink" };
  const first = await send(typed);
  expect(first).toMatchObject({ status: 200, form: { answers: typed, errors: {} } });
  const { cards } = first.form!;
  expect(cards).not.toEqual([]);
  expect(await listPlans(db, accountId, ["rewards"])).toEqual([]);

  expect(await send({ ...typed, shown: cards.join(" ") })).toMatchObject({ form: null });
  expect(await listPlans(db, accountId, ["rewards"])).toMatchObject([{ answers: typed }]);
});

test("a form that is sent again after its ten minutes is one plan, and a new form is another", async () => {
  const { db, accountId, send } = await aSender();
  const typed = { what: "A song", form_token: "shown once" };
  const later = now + 86_400_000;
  const first = (await send(typed)) as { id: string };
  expect(await send(typed, null, later)).toMatchObject({ id: first.id });
  expect(await send({ ...typed, form_token: "shown anew" }, null, later)).not.toMatchObject({
    id: first.id,
  });
  expect(await listPlans(db, accountId, ["rewards"])).toHaveLength(2);
});

test("of two windows, the second sees both versions and may still save its own", async () => {
  const { db, accountId, send } = await aSender();
  const { id } = (await send({ what: "Tea", cost: "free" })) as { id: string };
  expect(await send({ what: "Coffee", cost: "free", base: "1" }, id)).toMatchObject({ form: null });

  const refused = await send({ what: "Cocoa", cost: "little", base: "1" }, id);
  expect(refused).toMatchObject({
    status: 409,
    form: {
      answers: { what: "Cocoa", cost: "little" },
      other: { what: "Coffee", cost: "free" },
      base: 2,
    },
  });
  const base = String(refused.form!.base);
  expect(await send({ what: "Cocoa", cost: "little", base }, id)).toMatchObject({ form: null });
  expect(await findPlan(db, accountId, "rewards", id)).toMatchObject({
    answers: { what: "Cocoa" },
    version: 3,
  });
});

test("a saved plan is counted once, without its words", async () => {
  const { db, send } = await aSender();
  const counts = () => db.selectFrom("cue_count").select(["place", "level", "count"]).execute();
  await send({ what: "", after: "", line: "" });
  expect(await counts()).toEqual([]);
  await send({ what: "Pancakes", after: "A sober evening", line: "I loved tonight" });
  expect(await counts()).toEqual([{ place: "plan", level: "none", count: 1 }]);
});
