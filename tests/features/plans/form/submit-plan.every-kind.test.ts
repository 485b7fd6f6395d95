import { expect, test } from "vitest";
import { askPlanPrompts } from "~/features/asks/ask-prompts";
import { readPlan, unsavedPlan } from "~/features/plans/form/submit-plan.server";
import { planForms } from "~/features/plans/plan-forms";
import { stepIds, stepPrompts } from "~/features/plans/problem-solver/problem-steps";
import { answerLength, type Prompts } from "~/ui/forms/prompt";

const clock = { now: Date.parse("2026-11-22T20:00:00Z"), timeZone: "UTC" };
const obstacles = { obstacle1: "Rain", obstacle2: "Snow", obstacle3: "Ice" };

/** Every form that takes a member's words: the plans, each step of a problem, and the plan of an ask. */
const forms = [
  ...planForms
    .filter(({ kind }) => kind !== "problem")
    .map(({ kind, prompts }) => ({ name: kind as string, kind, prompts: prompts as Prompts })),
  ...stepIds.map((step) => ({
    name: `problem, ${step}`,
    kind: "problem" as const,
    prompts: stepPrompts(step, obstacles),
  })),
  { name: "ask", kind: "invitation" as const, prompts: askPlanPrompts as Prompts },
];
const texts = forms.flatMap(({ name, kind, prompts }) =>
  Object.entries(prompts).flatMap(([field, prompt]) =>
    prompt.kind === "text" ? [{ name, kind, prompts, field, prompt }] : [],
  ),
);

function aForm(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

test("crisis words in any field bring the card first, once, and come back as they were typed", () => {
  const crisis = "I want to kill myself tonight";
  for (const { name, kind, prompts, field } of texts) {
    const fields = { [field]: crisis, base: "3" };
    const { notSaved } = readPlan({ kind, prompts }, aForm(fields), clock);
    expect([name, field, notSaved]).toMatchObject([
      name,
      field,
      { status: 200, form: { cards: ["suicide"], answers: { [field]: crisis }, base: 3 } },
    ]);
    const again = readPlan({ kind, prompts }, aForm({ ...fields, shown: "suicide" }), clock);
    expect([name, field, again.notSaved]).toEqual([name, field, null]);
    const unsaved = unsavedPlan(prompts, aForm(fields), "signed-out");
    expect([name, field, unsaved]).toMatchObject([
      name,
      field,
      { cards: ["suicide"], problem: "signed-out", answers: { [field]: crisis }, base: 3 },
    ]);
  }
});

test("a card for one danger does not replace the card for another", () => {
  const { kind, prompts, field } = texts[0]!;
  const form = aForm({ [field]: "I want to kill myself", shown: "violence" });
  expect(readPlan({ kind, prompts }, form, clock).notSaved).toMatchObject({
    status: 200,
    form: { cards: ["violence", "suicide"] },
  });
});

test("a line break counts once, although a browser sends two characters for it", () => {
  const firstOrLonger = texts.filter(
    ({ name, prompt }, index) => prompt.most || texts[index - 1]?.name !== name,
  );
  for (const { name, kind, prompts, field, prompt } of firstOrLonger) {
    const most = prompt.most ?? answerLength.max;
    const lines = "a\r\n".repeat(most / 2 - 1);
    const read = (text: string) => readPlan({ kind, prompts }, aForm({ [field]: text }), clock);
    const full = read(`${lines}ab`);
    expect([name, field, full.notSaved]).toEqual([name, field, null]);
    expect(full.answers[field]).toHaveLength(most);
    expect([name, field, read(`${lines}abcd`).notSaved]).toMatchObject([
      name,
      field,
      {
        status: 400,
        form: {
          errors: { [field]: ["Take out 2 characters or more."] },
          answers: { [field]: `${lines.replaceAll("\r", "")}abcd` },
        },
      },
    ]);
  }
});

test("a form without an answer is not saved, and one that was sent empty shows nothing again", () => {
  for (const { name, kind, prompts } of forms) {
    const blank = Object.fromEntries(Object.keys(prompts).map((field) => [field, " \r\n"]));
    for (const form of [aForm({}), aForm(blank)]) {
      expect([name, unsavedPlan(prompts, form, "closed")]).toEqual([name, null]);
      // A day that nobody chose is at fault before the form is called empty.
      expect([name, readPlan({ kind, prompts }, form, clock).notSaved]).toMatchObject([
        name,
        { status: 400, form: { isReturned: true } },
      ]);
    }
  }
});

test("an option that does not exist is no answer, and a day to come may be left out", () => {
  for (const { name, kind, prompts } of forms) {
    const chosen = Object.entries(prompts).filter(
      ([, { kind: of }]) => of === "one" || of === "some",
    );
    const form = aForm(Object.fromEntries(chosen.map(([field]) => [field, "toString"])));
    const { answers, notSaved } = readPlan({ kind, prompts }, form, clock);
    expect([name, notSaved]).toMatchObject([name, { form: { problem: "empty", errors: {} } }]);
    for (const [field] of chosen) expect(answers[field]).toHaveLength(0);
  }
});
