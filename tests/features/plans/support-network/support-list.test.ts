import { expect, test } from "vitest";
import { listSupport, numberIn } from "~/features/plans/support-network/support-list";

const entry = (id: string, answers: Record<string, string | string[]>, days: string[] = []) => ({
  id,
  kind: "support" as const,
  version: 1,
  createdAt: 1,
  updatedAt: 1,
  answers,
  notes: days.map((day) => ({ day, what: "touch" })),
});

test.each([
  ["(555) 555-0142, after six", "5555550142"],
  ["+1 555.555.0142 ext. 7", "+15555550142"],
  ["Home: 988", "988"],
  ["the 2nd floor", null],
  ["", null],
])("the number to dial in %j is %j", (text, tel) => {
  expect(numberIn(text)).toBe(tel);
});

test("people come first, and each says when the member was last in touch", () => {
  const today = "2026-11-22";
  const list = listSupport(
    [
      entry("a", { who: "The library", type: "place", phone: "upstairs" }),
      entry("b", { who: "", phone: "555-0100" }),
      entry("c", { who: "Ilse", type: "person", gives: ["listen", "ride"] }, ["2026-11-20"]),
      entry("d", { who: "Al-Anon", type: "group" }, ["2026-11-20", today]),
    ],
    today,
  );
  expect(list).toMatchObject([
    { who: "Ilse", gives: "Listening, a ride", touch: "Last in touch November 20" },
    { who: "Al-Anon", touch: "In touch today", isTouchedToday: true },
    { who: "The library", phone: "upstairs", tel: null, touch: "" },
    { who: "Without a name yet", tel: "5550100" },
  ]);
});
