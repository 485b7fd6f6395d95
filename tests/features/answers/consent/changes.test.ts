import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTexts } from "~/features/answers/consent/changes";

test("says which words were left out, changed and added", () => {
  const before = "When my husband Daniel cries, since the plant closed in March, I dread it.";
  const after = "When my husband cries, since he lost his job, I dread it. Help!";

  const { changes, before: was, after: became } = compareTexts(before, after);

  expect(changes).toEqual([
    { before: "Daniel", after: "" },
    { before: "the plant closed in March,", after: "he lost his job," },
    { before: "", after: "Help!" },
  ]);
  expect(was.filter(({ isChanged }) => isChanged).map(({ text }) => text)).toHaveLength(2);
  expect(became.find(({ text }) => text.includes("Help"))).toMatchObject({ isChanged: true });
});

test("both sides keep every character, whatever the texts are", () => {
  const text = fc.array(fc.constantFrom("a", "b", " ", "\n", "name ", "I’m ", "🙂 "), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(""), other.join("")];
      const compared = compareTexts(before, after);
      expect(compared.before.map(({ text }) => text).join("")).toBe(before);
      expect(compared.after.map(({ text }) => text).join("")).toBe(after);
      if (before === after) expect(compared.changes).toEqual([]);
    }),
  );
});
