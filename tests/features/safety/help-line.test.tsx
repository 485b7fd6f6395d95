import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HelpLine } from "~/features/safety/help-line";
import { crisisFor } from "~/features/safety/crisis.server";

function lineFor(need: "treatment" | "violence", country: string) {
  return renderToStaticMarkup(<HelpLine need={need} contacts={crisisFor(country)} />);
}

test("a reader whose country has the line is given its number", () => {
  expect(lineFor("treatment", "us")).toContain("tel:18006624357");
  expect(lineFor("treatment", "us")).not.toContain("pharmacist");
});

test("where no treatment line is known, the reader hears so and whom to ask instead", () => {
  const line = lineFor("treatment", "ie");

  expect(line).toContain("A family doctor");
  expect(line).toContain('href="/crisis"');
  expect(line).not.toContain("tel:");
});

test("only the need for treatment sends a reader to a doctor’s office", () => {
  expect(lineFor("violence", "other")).toContain("Who to call where you live");
  expect(lineFor("violence", "other")).not.toContain("doctor");
});
