import { describe, expect, test } from "vitest";
import { catches, page, problemsWith } from "./planted";

describe("review:", () => {
  const by = (what: string, to: string, says: string, below = 0) => ({
    what,
    from: "reviewedBy: awaiting clinical review",
    to: `reviewedBy: ${to}`,
    says,
    below,
  });
  catches([
    by("no reviewer, with capitals", "Awaiting clinical review", "names nobody"),
    by("a placeholder for the reviewer", "TBD", "names nobody"),
    by("a reviewer without a name", "me", "names nobody"),
    by("a blank reviewer", '" "', "names nobody"),
    by("a name without a date", "Dana Ruiz, LCSW", "add reviewedOn"),
    by("a date in the future", "Dana Ruiz, LCSW\nreviewedOn: 2999-01-01", "still to come", 1),
    by(
      "a date without a name",
      "awaiting clinical review\nreviewedOn: 2026-01-02",
      "nobody has",
      1,
    ),
    {
      what: "no reviewer on a page that cites sources",
      file: page,
      from: "reviewedBy: awaiting clinical review\n",
      to: "",
      says: "add reviewedBy",
      below: null,
    },
  ]);

  test("a name with the date of the review is allowed", async () => {
    const { problems } = await problemsWith(
      by("", "Dana Ruiz, LCSW\nreviewedOn: 2026-01-02", "", 0),
    );
    expect(problems).toEqual([]);
  });
});
