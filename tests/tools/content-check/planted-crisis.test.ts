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
      "no line for children, and no reason",
      "  - need: children\n    reason",
      "  - need: violence\n    reason",
      "no line for “children”",
    ),
    inCrisis("no emergency number, and no reason", 'tel: "911"', "tel: null", "no line for “em"),
    inCrisis(
      "a line for one group only",
      'name: "Advocates"',
      'name: "Advocates"\n    who: "Men"',
      "no line for “violence”",
    ),
    inCrisis(
      "a reason for a line that is there",
      "  - need: children\n    reason",
      "  - need: poison\n    reason",
      "“poison” has a line",
    ),
    inCrisis("a wrong digit", 'display: "5550100"', 'display: "5550110"', "is not tel 5550100"),
    inCrisis("letters to dial", 'tel: "5550100"', 'tel: "555-HELP"', "must be digits only"),
    inCrisis("a number nobody can read", 'display: "988"', "display: null", "both tel and display"),
    inCrisis(
      "a line nobody can reach",
      'tel: "988"\n    display: "988"',
      "tel: null\n    display: null",
      "nobody can reach it",
    ),
    inCrisis("a line without a source", '["its own page"]', "[]", "at least one source"),
    inCrisis("a line without its day", `    checked: "${checkedOn}"\n`, "", "must be a day"),
    inCrisis("a day to come", `"${checkedOn}"`, '"2999-01-01"', "lies in the future"),
    inCrisis("an old check", `"${checkedOn}"`, '"2026-01-01"', "more than 180 days ago"),
    inCrisis("a misspelled kind", "need: poison", "need: poisen", "must be"),
    inCrisis("the wrong code", "code: us", "code: gb", "does not match"),
    inCrisis("a reason without a way out", '    instead: "Call 911."\n', "", "is missing"),
  ]);
});

test("a check of 180 days ago is good, one of 181 days ago has to be done again", async () => {
  const { root } = aContentFolder();
  const on = async (today: string) => (await checkContent(root, today)).problems.length;

  expect(await on("2027-05-28")).toBe(0);
  expect(await on("2027-05-29")).toBe(5);
});

test("a number with its country code is the number without it", async () => {
  const { root } = aContentFolder({
    file: crisis,
    from: 'tel: "5550100"',
    to: 'tel: "+15550100"',
  });

  expect((await checkContent(root, checkedOn)).problems).toEqual([]);
});
