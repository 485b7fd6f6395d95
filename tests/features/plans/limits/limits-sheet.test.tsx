import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { emptyPlan } from "~/features/plans/form/plan-state";
import { limitForm, limitPrompts, type LimitAnswers } from "~/features/plans/limits/limit-prompts";
import { LimitsSheet } from "~/features/plans/limits/limits-sheet";
import { crisisHelp } from "~/features/safety/country.server";
import { noAnswers } from "~/ui/forms/prompt";

const { contacts } = crisisHelp(new Request("http://localhost:3000/plans/limits"), null);

function sheetOf(limits: Partial<LimitAnswers>[], mayWrite = true) {
  const all = limits.map((limit, index) => ({
    ...noAnswers(limitPrompts),
    ...limit,
    id: `limit${index}`,
  }));
  const state = emptyPlan(limitForm);
  return renderToStaticMarkup(
    <LimitsSheet limits={all as never} state={state} contacts={contacts} mayWrite={mayWrite} />,
  );
}

test("a limit shows its topic, its sentence, what they do instead, and when it begins", () => {
  const page = sheetOf([
    {
      topic: "car",
      stance: "stop",
      words: "I don’t lend the car.",
      from: "2026-12-01",
      instead: "I’ll drive you to the clinic.",
      when: "Sunday after lunch",
    },
  ]);
  expect(page).toContain("The car, or rides");
  expect(page).toContain('href="/plans/limits/limit0"');
  expect(page).toContain("I don’t lend the car.");
  expect(page).toContain("Instead: I’ll drive you to the clinic.");
  expect(page).toContain(
    "I stop, or I don’t allow it. From December 1. To say: Sunday after lunch",
  );
});

test("a limit without words can still be opened, and answers left out leave no empty label", () => {
  const page = sheetOf([{}], false);
  expect(page).toContain("Without words yet");
  expect(page).not.toMatch(/Instead:|From |To say:/);
});

test("an empty page says where to begin, and links to the circle", () => {
  const page = sheetOf([]);
  expect(page).toContain("No limit yet");
  expect(page).toContain('href="/circle"');
  expect(page).toContain("Put it with my limits");
});

test("a reader whose membership ended gets no form", () => {
  const page = sheetOf([{ words: "I keep my keys." }], false);
  expect(page).toContain("I keep my keys.");
  expect(page).not.toContain("Put it with my limits");
  expect(page).toContain("See membership");
});
