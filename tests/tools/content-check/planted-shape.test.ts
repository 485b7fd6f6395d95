import { describe } from "vitest";
import { catches, taper } from "./planted";

describe("outline and shape:", () => {
  const week = "## Try this week";
  const before = (to: string) => ({ from: week, to: `${to}\n\n${week}` });
  catches([
    { what: "a skipped heading level", ...before("#### Deep"), says: "leaves out a level: use ##" },
    { what: "a heading without words", ...before("##"), says: "without words" },
    {
      what: "two equal headings",
      ...before("## Twice\n\nA.\n\n## Twice"),
      says: "already",
      below: 4,
    },
    {
      what: "a heading without a space after its mark",
      ...before("##When"),
      says: "a space after the #",
    },
    { what: "a table", ...before("| a | b |\n|---|---|"), says: "no tables" },
    { what: "a link with a space in it", ...before("[a] (/today)"), says: "nothing between" },
    { what: "a link to nothing", ...before("[a][b]"), says: "nothing between" },
    { what: "a bare address", ...before("See https://a.org."), says: "as a link" },
    { what: "a note to oneself", ...before("TODO: an example."), says: "finish this" },
    { what: "a gap to fill", ...before("Call [add name]."), says: "finish this" },
    {
      what: "no worked example",
      from: '<Redraft first="You never listen." firstLabel="First try" label="Better">\n  <Part name="feeling">I feel tired.</Part>\n</Redraft>',
      to: "",
      says: "<Redraft>",
      below: null,
    },
    { what: "words before the scene", from: "<Lead>", to: "First.\n\n<Lead>", says: "after it" },
    {
      what: "an empty act for the week",
      from: "Do one thing.",
      to: "",
      says: "is empty",
      below: -2,
    },
    {
      what: "a second box for guidelines",
      file: taper,
      ...before(
        '<Notice title="What guidelines tell prescribers">\n\nSlowly.<Cite id="R1" />\n\n</Notice>',
      ),
      says: "one box",
    },
  ]);
});
