import { expect, test } from "vitest";
import { fillTemplate } from "~/features/dialogues/situations/fill-template";
import type { SituationWords } from "~/features/dialogues/situations/situation";

const words: SituationWords = {
  name: "Sam",
  pronoun: "she",
  where: "in the car.",
  when: "on payday",
  starts: "a call from work",
  says: "“You [they] never listen”",
};

test("puts names, pronouns and verbs into every text, however deep", () => {
  const block = {
    cue: "[says]",
    list: [{ text: "[They] [is|are] in [their] room, says [Who]. [They’re] by [themselves]." }],
    effect: 3,
  };

  expect(fillTemplate(block, words)).toEqual({
    cue: "You [they] never listen.",
    list: [{ text: "She is in her room, says Sam. She’s by herself." }],
    effect: 3,
  });
  const they = fillTemplate(block, { ...words, pronoun: "they" });
  expect(they.list[0]!.text).toBe("They are in their room, says Sam. They’re by themselves.");
});

test("begins a setting with a capital where the mark has one, and leaves other brackets alone", () => {
  expect(fillTemplate("[When]. [Where]. [starts]. [else]", words)).toBe(
    "On payday. In the car. a call from work. [else]",
  );
});
