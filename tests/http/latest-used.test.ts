import { expect, test } from "vitest";
import { LatestUsed } from "~/http/latest-used";

test("only so many are kept, and what was used last stays", () => {
  const made: string[] = [];
  const kept = new LatestUsed<string>(2);
  const use = (key: string) =>
    kept.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });

  expect(["a", "b", "a", "c", "a", "b"].map(use)).toEqual(["A", "B", "A", "C", "A", "B"]);
  expect(made).toEqual(["a", "b", "c", "b"]);
});
