import { describe, expect, test } from "vitest";
import { checkContent } from "#tools/content-check/check-content";
import { aContentFolder, checkedOn } from "./a-content-folder";
import { catches, crisis, type Mistake } from "./planted";

const inCrisis = (what: string, from: string, to: string, says: string): Mistake => ({
  what,
  file: crisis,
  from,
  to,
  says,
  below: null,
});

const without = (need: string, name: string) =>
  inCrisis(
    `no line for ${need}, and no reason`,
    `  - need: ${need}\n    name: "${name}"`,
    `  - need: stay-on-line\n    name: "${name}"`,
    `no line for “${need}”`,
  );

describe("country files:", () => {
  catches([
    without("suicide", "Night line"),
    without("violence", "Advocates"),
    without("poison", "Poison line"),
    without("treatment", "Family line"),
    inCrisis(
      "a missing line for children without a reason",
      "  - need: children\n    reason",
      "  - need: violence\n    reason",
      "no line for “children”",
    ),
    inCrisis(
      "a missing emergency number without a reason",
      'tel: "911"',
      "tel: null",
      "no line for “em",
    ),
    inCrisis(
      "a line for one group only",
      'name: "Advocates"',
      'name: "Advocates"\n    who: "Men"',
      "no line for “violence”",
    ),
    inCrisis(
      "a reason for a line that exists",
      "  - need: children\n    reason",
      "  - need: poison\n    reason",
      "“poison” has a line",
    ),
    inCrisis("a wrong digit", 'display: "5550100"', 'display: "5550110"', "is not tel 5550100"),
    inCrisis("letters to dial", 'tel: "5550100"', 'tel: "555-HELP"', "must be digits only"),
    inCrisis(
      "a number without its display form",
      'display: "988"',
      "display: null",
      "both tel and display",
    ),
    inCrisis(
      "a line without a number or an address",
      'tel: "988"\n    display: "988"',
      "tel: null\n    display: null",
      "nobody can reach it",
    ),
    inCrisis("a line without a source", '["its own page"]', "[]", "at least one source"),
    inCrisis(
      "a line without the day of its check",
      `    checked: "${checkedOn}"\n`,
      "",
      "must be a day",
    ),
    inCrisis("a check in the future", `"${checkedOn}"`, '"2999-01-01"', "lies in the future"),
    inCrisis(
      "a check of more than 180 days ago",
      `"${checkedOn}"`,
      '"2026-01-01"',
      "more than 180 days ago",
    ),
    inCrisis("a misspelled kind", "need: poison", "need: poisen", "must be"),
    inCrisis("the code of another country", "code: us", "code: gb", "does not match"),
    inCrisis("a reason without an alternative", '    instead: "Call 911."\n', "", "is missing"),
  ]);
});

test("a check is valid for 180 days", async () => {
  const { root } = aContentFolder();
  const on = async (today: string) => (await checkContent(root, today)).problems.length;

  expect(await on("2027-05-28")).toBe(0);
  expect(await on("2027-05-29")).toBe(5);
});

test("a number is the same with and without its country code", async () => {
  const { root } = aContentFolder({
    file: crisis,
    from: 'tel: "5550100"',
    to: 'tel: "+15550100"',
  });

  expect((await checkContent(root, checkedOn)).problems).toEqual([]);
});
