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
    by("nobody, in capitals", "Awaiting clinical review", "names nobody"),
    by("nobody yet", "TBD", "names nobody"),
    by("no name", "me", "names nobody"),
    by("a blank", '" "', "names nobody"),
    by("a name without a day", "Dana Ruiz, LCSW", "add reviewedOn"),
    by("a day to come", "Dana Ruiz, LCSW\nreviewedOn: 2999-01-01", "still to come", 1),
    by("a day without a name", "awaiting clinical review\nreviewedOn: 2026-01-02", "nobody has", 1),
    {
      what: "nobody, for a page that cites",
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
