import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noneOfThese, safetyGroups } from "~/features/safety/safety-items";
import { safetyResult } from "~/features/safety/safety-check";

const items = safetyGroups.flatMap(({ items }) => items);
const ids = items.map(({ id }) => id);
/** The signs of high danger that the course teaches, beside violence itself. */
const dangerSigns = ["gun", "control", "split", "self-harm"];
const idsThatPause = items.filter(({ leadsTo }) => leadsTo === "pause").map(({ id }) => id);

const violence = ["hit", "choked", "weapon", "threat", "forced", "trapped", "stalked"];

test.each([...violence, "fears-death", "child-hurt"])("%s alone leads to a pause", (id) => {
  expect(safetyResult([id])).toBe("pause");
});

test.each(["afraid", "objects", "gun", "split", "control", "unsure", "child-alone", "device"])(
  "%s alone leads to support",
  (id) => {
    expect(safetyResult([id])).toBe("support");
  },
);

describe("for any ticks", () => {
  const ticks = fc.subarray([...ids, noneOfThese]);

  test("one act of violence, two signs of danger, or one sign with fear pause the skills", () => {
    fc.assert(
      fc.property(ticks, (ticked) => {
        const signs = ticked.filter((id) => dangerSigns.includes(id)).length;
        const isRisky = signs > 1 || (signs === 1 && ticked.includes("afraid"));
        const pauses = isRisky || ticked.some((id) => idsThatPause.includes(id));
        expect(safetyResult(ticked) === "pause").toBe(pauses);
      }),
    );
  });

  test("ticking more never leads to a safer result", () => {
    const weight = { go: 0, support: 1, pause: 2 };
    fc.assert(
      fc.property(ticks, fc.constantFrom(...ids), (ticked, more) => {
        const before = safetyResult(ticked);
        const after = safetyResult([...ticked, more]);
        expect(weight[after ?? "go"]).toBeGreaterThanOrEqual(weight[before ?? "go"]);
      }),
    );
  });
});

test("only 'none of these' alone leads to \"go\"", () => {
  expect(safetyResult([noneOfThese])).toBe("go");
  expect(safetyResult([noneOfThese, "gun"])).toBe("support");
});

test("an empty form has no result, and an unknown tick is not safe", () => {
  expect(safetyResult([])).toBeNull();
  expect(safetyResult(["<script>"])).toBe("support");
});
