import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { findNames } from "~/features/answers/marks/find-names";
import type { MarkRules } from "~/features/answers/marks/mark";
import { getMarkRules } from "~/features/answers/marks/mark-rules.server";

let rules: MarkRules;
// The lists of names come with a package that takes seconds to load.
beforeAll(async () => {
  rules = await getMarkRules();
}, 120_000);

const found = (text: string, also: string[] = []) =>
  findNames(text, rules, also).map((mark) => `${mark.kind}: ${mark.text}`);

test.each([
  ["names side by side are one", "We met Mary Lou Smith there.", ["name: Mary Lou Smith"]],
  ["a title is no end of a sentence", "I asked Dr. Okonkwo twice.", ["name: Dr. Okonkwo"]],
  ["an ’s belongs to the word", "It was Daniel’s idea.", ["name: Daniel’s"]],
  ["an unknown word after “my son” is a name", "my son krzysiek drinks", ["name: krzysiek"]],
  ["an unknown capital after “in” is a place", "We moved to Brackenwell.", ["place: Brackenwell"]],
  ["shouting names nobody", "I CANNOT DO THIS ANYMORE", []],
  ["a first word that is ordinary names nobody", "Dinner went well. Sleep came late.", []],
  ["a word that is also a name, before a verb", "Grace drinks at night.", ["name: Grace"]],
])("%s", (_rule, text, marks) => {
  expect(found(text)).toEqual(marks);
});

test("a name that the member gave is marked wherever and however it stands", () => {
  const text = "bramble came home. Then Bramble slept, and BRAMBLE’s friend left.";

  expect(found(text, ["Bramble"])).toHaveLength(3);
});

test("marks stand in order, apart from each other, and hold the very words", () => {
  const piece = fc.constantFrom(
    ...["Daniel", "daniel", "in", "New York", "my son", "Dr.", "St. Anne’s", "walmart", "drinks"],
    ...["(", ")", "“", ".", "?", "\n", "’s", "Ünal", "O’Brien", "Mary-Lou", "🙂", "日本"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join(" ");
      let end = 0;
      for (const mark of findNames(text, rules, ["Ünal"])) {
        expect(mark.start).toBeGreaterThanOrEqual(end);
        expect(mark.text).toBe(text.slice(mark.start, mark.end));
        expect(mark.text.trim()).toBe(mark.text);
        end = mark.end;
      }
    }),
    { numRuns: 300 },
  );
});
