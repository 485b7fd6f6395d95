import { expect, test } from "vitest";
import { answersOf, findPlanForm, nameOf, planForms } from "~/features/plans/plan-forms";
import { noAnswers } from "~/ui/forms/prompt";

test("only existing kinds have a form", () => {
  expect(new Set(planForms.map(({ kind }) => kind)).size).toBe(planForms.length);
  for (const form of planForms) expect(findPlanForm(form.kind)).toBe(form);
  for (const kind of [undefined, "", "hats", "toString", "__proto__"]) {
    expect(findPlanForm(kind)).toBeNull();
  }
});

test.each(planForms.map((form) => [form.kind, form] as const))(
  "the form of %s asks for each answer in one of its parts, and its names are its own",
  (_kind, form) => {
    const names = Object.keys(form.prompts);
    const parts = form.parts?.flatMap(({ prompts }) => prompts) ?? names;
    expect(parts.toSorted()).toEqual(names.toSorted());
    expect(names).toEqual(expect.arrayContaining([form.namedBy].flat()));
    if (!form.page) return;
    const { labels, keys, goneOver } = form.page;
    const shown = names.filter((name) => form.prompts[name]!.kind === "text");
    expect(Object.keys(labels)).toEqual(expect.arrayContaining(shown));
    expect(Object.keys(labels)).toEqual(expect.arrayContaining([...keys]));
    expect(names).toEqual(expect.arrayContaining(Object.keys(labels)));
    if (goneOver) expect(form.prompts[goneOver.name]).toMatchObject({ options: { yes: "Yes" } });
  },
);

test.each(planForms.filter(({ page }) => !page).map((form) => [form.kind, form] as const))(
  "an entry of %s is called by the first line of what names it",
  (_kind, form) => {
    const answers = noAnswers(form.prompts);
    expect(nameOf(form, { answers })).toBe("Without a name yet");
    const [first, second = first!] = [form.namedBy].flat();
    expect(nameOf(form, { answers: { ...answers, [second]: "Sunday\nand more" } })).toBe("Sunday");
    const both = { ...answers, [second]: "Sunday", [first!]: "A walk" };
    expect(nameOf(form, { answers: both })).toBe("A walk");
  },
);

test.each(planForms.filter(({ page }) => page).map((form) => [form.kind, form] as const))(
  "the page of %s is never called by the member’s words",
  (_kind, form) => {
    const texts = Object.keys(form.prompts).map((name) => [name, "He has a gun"]);
    expect(nameOf(form, { answers: Object.fromEntries(texts) })).toBe(form.title);
    expect(form.title).not.toMatch(/safety|suicide|slip|naloxone|danger/i);
  },
);

test("answers that were saved with other prompts are read as the form asks for them now", () => {
  const rewards = findPlanForm("rewards")!;
  const answers = { what: "Tea", type: "gold", checks: ["hold", "gone", "soon"], old: "words" };
  expect(answersOf(rewards, { answers })).toEqual({
    ...noAnswers(rewards.prompts),
    what: "Tea",
    checks: ["soon", "hold"],
  });
});
