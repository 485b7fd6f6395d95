import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Answers } from "~/features/dialogues/confidence/confidence";
import { ConfidenceChange } from "~/features/dialogues/confidence/confidence-change";

const page = (...answers: Partial<Answers>[]) =>
  renderToStaticMarkup(
    <ConfidenceChange
      attempts={answers.map((given, index) => ({
        attemptId: `attempt-${index}`,
        title: "The ride home",
        answeredOn: `2026-11-${20 + index}`,
        before: null,
        after: null,
        ...given,
      }))}
    />,
  );

test("draws the answers as a line that rises with confidence, and shows them in a table", () => {
  const change = page({ before: 1, after: 3 }, { after: 5 });

  expect(change).toContain('d="M0 100L50 50L100 0"');
  expect(change.match(/lc-dot--hollow" d="[^"]*/g)).toEqual(['lc-dot--hollow" d="M0 100h.01']);
  expect(change).toContain("The first was “Not yet,” the latest is “Ready.”");
  expect(
    change
      .match(/<tr>.*?<\/tr>/g)!
      .slice(1)
      .map(cellsOf),
  ).toEqual([
    ["Nov 20", "The ride home", "Not yet", "Halfway"],
    ["Nov 21", "The ride home", "Skipped", "Ready"],
  ]);
  expect(change).not.toMatch(/style=/);
});

function cellsOf(row: string) {
  return [...row.matchAll(/<td[^>]*><span>(.*?)<\/span>/g)].map(([, text]) => text);
}

test("draws nothing for a single answer", () => {
  expect(page({ before: 4 })).toBe("");
  expect(page()).toBe("");
});
