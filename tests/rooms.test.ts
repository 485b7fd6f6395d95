import { expect, test } from "vitest";
import { importsOf, sourceFiles as files } from "./helpers/imports";

/** The rooms inside a feature, in the same kind of order. */
const rooms: Record<string, string[]> = {
  answers: ["marks", "copy", "consent", "page"],
  dialogues: [
    ...["script", "confidence", "talk", "debrief", "situations", "together", "fresh", "visitor"],
    "practice",
  ],
  statements: ["coach", "draft", "page"],
  observations: ["saved", "form", "patterns"],
  plans: [
    ...["form", "one-page", "safety-plan", "crisis-card", "slip-plan", "rewards", "self-care"],
    ...["limits", "support-network", "problem-solver", "invitation", "all"],
  ],
};

test("a room imports only rooms of its feature that stand before it, types included", () => {
  const roomOf = (file: string) => /^app\/features\/([\w-]+)\/([\w-]+)\//.exec(file)?.slice(1);
  const against = files.flatMap((file) => {
    const [feature = "", room = ""] = roomOf(file) ?? [];
    const inOrder = rooms[feature]?.indexOf(room) ?? -1;
    return importsOf(file, { types: true }).flatMap((id) => {
      const [otherFeature, other = ""] = roomOf(id) ?? [];
      const isAgainst =
        otherFeature === feature && (rooms[feature]?.indexOf(other) ?? -1) > inOrder;
      return isAgainst && room ? [`${file} -> ${id}`] : [];
    });
  });
  expect(against).toEqual([]);
});

test("no files import one another in a circle, types included", () => {
  const withoutEnding = (file: string) => file.replace(/\.tsx?$/, "");
  let left = new Map(
    files.map((file) => [withoutEnding(file), importsOf(file, { types: true })] as const),
  );
  // Files that import none of the others are in no circle. Take them away until none is left.
  for (let before = -1; before !== left.size;) {
    before = left.size;
    const others = left;
    left = new Map([...left].filter(([, ids]) => ids.some((id) => others.has(id))));
  }
  expect([...left.keys()]).toEqual([]);
});
