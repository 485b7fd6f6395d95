import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const rows = Array.from(
  readFileSync("docs/security.md", "utf8").matchAll(
    /^\| ([A-Z]{2}-\d\d) +\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm,
  ),
  ([, id = "", , state = "", tests = ""]) => ({
    id,
    state: state.trim(),
    tests: Array.from(tests.matchAll(/`([^`]+)`/g), ([, file = ""]) => file),
  }),
);

/** How many promises each part of the list has. */
const parts = { AN: 15, AZ: 10, BI: 18, IN: 10, HD: 5, DA: 11, OP: 9, PS: 5 };

test("each of the 83 promises has one row", () => {
  const ids = Object.entries(parts).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, index) => `${part}-${String(index + 1).padStart(2, "0")}`),
  );
  expect(ids).toHaveLength(83);
  expect(rows.map(({ id }) => id)).toEqual(ids);
});

test.each(rows)("$id names tests that exist, or why it is not held", ({ state, tests }) => {
  expect(tests.filter((file) => !existsSync(file))).toEqual([]);
  expect(state).toMatch(/^held$|^(in part|not held): \S.{20,}\.$/);
  if (!state.startsWith("not held")) expect(tests).not.toEqual([]);
});
