import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noneOfThese, safetyGroups, safetyResult } from "~/features/safety/safety-check";

const items = safetyGroups.flatMap(({ items }) => items);
const ids = items.map(({ id }) => id);
/** The signs of high danger that the course teaches, beside violence itself. */
const dangerSigns = ["gun", "control", "split", "self-harm"];
const idsThatPause = items.filter(({ leadsTo }) => leadsTo === "pause").map(({ id }) => id);

test.each(["hit", "choked", "weapon", "threat", "forced", "trapped", "stalked", "child-hurt"])(
  "%s alone is enough to pause",
  (id) => {
    expect(safetyResult([id])).toBe("pause");
  },
);

test.each(["afraid", "objects", "gun", "split", "control", "unsure", "child-alone", "device"])(
  "%s alone asks for support",
  (id) => {
    expect(safetyResult([id])).toBe("support");
  },
);

describe("whatever is ticked", () => {
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

  test("ticking more never makes it look safer", () => {
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

test("only 'none of these' on its own opens the way", () => {
  expect(safetyResult([noneOfThese])).toBe("go");
  expect(safetyResult([noneOfThese, "gun"])).toBe("support");
});

test("an empty form decides nothing, and an unknown tick never counts as safe", () => {
  expect(safetyResult([])).toBeNull();
  expect(safetyResult(["<script>"])).toBe("support");
});
