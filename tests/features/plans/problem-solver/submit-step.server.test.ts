import { expect, test } from "vitest";
import { planTexts } from "~/features/plans/all/plans-text.server";
import { findPlan, listPlans } from "~/features/plans/plans.server";
import { reasonName } from "~/features/plans/problem-solver/problem-prompts";
import { isProblemStep, type ProblemStep } from "~/features/plans/problem-solver/problem-steps";
import { submitStep } from "~/features/plans/problem-solver/submit-step.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const clock = { now: Date.parse("2026-11-22T20:00:00Z"), timeZone: "UTC" };

async function aSender() {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);
  const send = (
    id: string | null,
    step: ProblemStep,
    fields: Record<string, string | string[]>,
  ) => {
    const form = new FormData();
    for (const [name, values] of Object.entries(fields)) {
      for (const value of [values].flat()) form.append(name, value);
    }
    return submitStep(db, accountId, { id, step }, form, clock);
  };
  const begin = async () =>
    ((await send(null, "define", { problem: "Saturday money" })) as { id: string }).id;
  return { db, accountId, send, begin };
}

test("steps are saved one by one, and the download holds them in words", async () => {
  const { db, accountId, send, begin } = await aSender();
  const id = await begin();
  await send(id, "ideas", { ideas: "Hide my purse\r\nA walk", base: "1" });
  const why = { [reasonName("Hide my purse")]: "I’d feel like a guard" };
  const out = ["Hide my purse", "Not an idea"];
  await send(id, "sort", { out, ...why, sorted: "yes", base: "2" });
  await send(id, "choose", { choice: "A walk", base: "3" });
  await send(id, "obstacles", { obstacle1: "Rain", base: "4" });
  await send(id, "answers", { answer1: "An umbrella", answer2: "Not asked for", base: "5" });
  expect(await findPlan(db, accountId, "problem", id)).toMatchObject({
    version: 6,
    answers: {
      problem: "Saturday money",
      out: ["Hide my purse"],
      ...why,
      choice: "A walk",
      answer2: "",
    },
  });
  const [text] = await planTexts(db, accountId, "UTC");
  expect(text).toContain("Which one will you try? A walk");
  expect(text).toContain("Your answer to: Rain An umbrella");
  expect(text).toContain("Why not “Hide my purse”? I’d feel like a guard");
});

test("an empty step, a choice that is no idea and crisis words save nothing yet", async () => {
  const { db, accountId, send, begin } = await aSender();
  const id = await begin();
  expect(await send(id, "ideas", { base: "1" })).toMatchObject({ form: { problem: "empty" } });
  await send(id, "ideas", { ideas: "A walk", base: "1" });
  const gone = await send(id, "choose", { choice: "Another one", base: "2" });
  expect(gone).toMatchObject({ status: 400, form: { problem: "empty" } });
  const words = { obstacle1: "I want to kill myself when he shouts", base: "2" };
  const first = await send(id, "obstacles", words);
  expect(first).toMatchObject({ status: 200, form: { answers: { obstacle1: words.obstacle1 } } });
  const shown = first.form!.cards.join(" ");
  expect(shown).not.toBe("");
  expect((await listPlans(db, accountId, ["problem"]))[0]!.answers.obstacle1).toBe("");
  expect(await send(id, "obstacles", { ...words, shown })).toMatchObject({ form: null });
});

test("a step from an older window shows both versions, and its save leaves other steps alone", async () => {
  const { db, accountId, send, begin } = await aSender();
  const id = await begin();
  await send(id, "ideas", { ideas: "A walk", base: "1" });
  await send(id, "define", { problem: "Sunday money", base: "2" });
  const refused = await send(id, "define", { problem: "Friday money", base: "1" });
  expect(refused).toMatchObject({
    status: 409,
    form: { answers: { problem: "Friday money" }, other: { problem: "Sunday money" }, base: 3 },
  });
  await send(id, "define", { problem: "Friday money", base: "3" });
  expect(await findPlan(db, accountId, "problem", id)).toMatchObject({
    answers: { problem: "Friday money", ideas: "A walk" },
  });
});

test("somebody else’s problem is not found, and only the seven steps exist", async () => {
  const { db, begin } = await aSender();
  const id = await begin();
  const other = await anAccount(db);
  const sent = submitStep(db, other.id, { id, step: "define" }, new FormData(), clock);
  await expect(sent).rejects.toMatchObject({ init: { status: 404 } });
  expect(["define", "done", "toString", null].map(isProblemStep)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
