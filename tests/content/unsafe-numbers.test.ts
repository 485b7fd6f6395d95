import { describe, expect, test } from "vitest";
import { linesFor } from "~/features/safety/crisis";
import { crisisFor } from "~/features/safety/crisis-contacts.server";

// Rows 16 to 21 of the 32 places that were not safe to release: see unsafe-rows.test.ts.

describe("numbers by country", () => {
  const tels = (code: string, need: Parameters<typeof linesFor>[1]) =>
    linesFor(crisisFor(code), need).map(({ tel }) => tel);

  test("16: the United Kingdom has lines for abuse and drugs, and NHS 111", () => {
    expect(tels("gb", "violence")).toContain("08082000247");
    expect(tels("gb", "treatment")).toContain("03001236600");
    expect(tels("gb", "suicide")).toContain("111");
    expect(crisisFor("gb").lines.map(({ tel }) => tel)).toContain("08088010327");
  });

  test("17: Canada dials 911", () => expect(crisisFor("ca").emergency.tel).toBe("911"));

  test("18: Australia dials 000, and has lines for abuse and poison", () => {
    expect(crisisFor("au").emergency.tel).toBe("000");
    expect(tels("au", "violence")).toContain("1800737732");
    expect(tels("au", "poison")).toContain("131126");
  });

  test("19 and 20: a line that answers at all hours does not send a caller away at 3 am", () => {
    for (const code of ["ca", "au"]) {
      expect(linesFor(crisisFor(code), "suicide")[0]?.hours).toContain("at all hours");
    }
    const every = ["us", "ca", "gb", "ie", "au", "nz", "eu", "other"].map((code) =>
      crisisFor(code),
    );
    expect(JSON.stringify(every)).not.toContain("Ask the line for its hours");
  });

  test("21: Ireland has lines for abuse and drugs; the EU has lines; elsewhere a directory", () => {
    expect(tels("ie", "violence")).toContain("1800341900");
    expect(tels("ie", "treatment")).toContain("1800459459");
    expect(tels("eu", "violence")).toContain("116016");
    expect(JSON.stringify(crisisFor("other").missing)).toContain("findahelpline.com");
  });
});
