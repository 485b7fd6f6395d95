import { expect, test } from "vitest";
import { initialsOf } from "~/features/questions/letter";

test.each([
  ["Ingrid Solheim", "IS"],
  ["Dr. Tunde Okafor", "TO"],
  ["rowan", "R"],
  ["Ana María López", "AL"],
  ["🙂", "🙂"],
  ["Dr. Mirelle Oakes, PsyD", "MO"],
  ["", "·"],
])("the initials of %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
