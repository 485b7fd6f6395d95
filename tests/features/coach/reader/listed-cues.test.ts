import { expect, test } from "vitest";
import { weighListed } from "~/features/coach/reader/listed-cues";
import { readText } from "~/features/coach/reader/words";
import { anyModel } from "./small-model";

const { lexicon } = anyModel;
const longAgo = "5 years ago";

function weigh(text: string, margin: number) {
  const listed = { hard: ["overdose" as const], certain: [] };
  const { hard, soft } = weighListed(listed, { margin, read: readText(text), lexicon });
  return hard.length > 0 ? "hard" : soft.length > 0 ? "soft" : "none";
}

test("the model and harmless concepts decide how much a hard phrase of the list counts", () => {
  expect(weigh("he is blue", -1)).toBe("hard");
  expect(weigh("he is blue", -1.1)).toBe("soft");
  const past = `he was blue ${longAgo} and then he went home to his own bed`;
  expect(weigh(past, -0.1)).toBe("soft");
  expect(weigh(past, -2.1)).toBe("none");
  expect(weigh(`${past} `.repeat(5), -1.5)).toBe("hard");
});

test("a certain saying counts against the model, unless harmless words stand beside it", () => {
  const certain = (sentence: string, around: string, margin: number) =>
    weighListed(
      { hard: [], certain: [{ category: "suicide", sentence, around }] },
      { margin, read: readText(around), lexicon },
    ).hard;
  const danger = "he wants to die";
  expect(certain(danger, danger, -4)).toEqual(["suicide"]);
  expect(certain(danger, danger, -4.1)).toEqual([]);
  expect(certain(danger, `${danger}. it began ${longAgo}`, -2)).toEqual(["suicide"]);
  expect(certain(danger, `${danger}. it began ${longAgo}`, -2.1)).toEqual([]);
  expect(certain(`${danger} ${longAgo}`, `${danger} ${longAgo}`, 3)).toEqual([]);
});
