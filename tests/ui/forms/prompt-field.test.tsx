import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { answerErrors, noAnswers, type Prompts } from "~/ui/forms/prompt";
import { PromptFields } from "~/ui/forms/prompt-field";

const text = { kind: "text", rows: 1 } as const;
const prompts = {
  after: { ...text, ask: "After what?", isHalf: true },
  line: { ...text, ask: "The line", isHalf: true },
  phone: { ...text, ask: "Phone number", isPhone: true },
  checks: { kind: "some", ask: "Is it…", options: { soon: "soon?" }, look: "ticks" },
  next: { kind: "day", ask: "When next?", isAhead: true },
} as const satisfies Prompts;

test("two halves share a line, a phone has its own keyboard, and ticks are boxes", () => {
  const given = { prompts, answers: { ...noAnswers(prompts), checks: ["soon"] }, errors: {} };
  const page = renderToStaticMarkup(<PromptFields form="f" {...given} />);
  const halves = /<div class="fields-2">(.*?)<\/div><\/div>/.exec(page)![1]!;
  expect(halves).toMatch(/After what\?.*The line/);
  expect(halves).not.toContain("Phone number");
  expect(page).toMatch(/<input[^>]*type="tel"/);
  expect(page).toMatch(/<label class="tick"><input[^>]*type="checkbox"[^>]*checked/);
});

test("a day to come may be left out, and any other day is in the past", () => {
  const errorsOf = (next: string, asked: Prompts = prompts) =>
    answerErrors(asked, { next }, "2026-11-22");
  expect(errorsOf("")).toEqual({});
  expect(errorsOf("2026-12-20")).toEqual({});
  expect(errorsOf("soon")).toHaveProperty("next");
  const past = { next: { kind: "day", ask: "When?" } } as const;
  expect(errorsOf("", past)).toHaveProperty("next");
  expect(errorsOf("2026-12-20", past)).toHaveProperty("next");
});
