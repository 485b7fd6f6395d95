import { describe, expect, test } from "vitest";
import { hardCategories } from "~/features/safety/cues";
import { findCues, readCueList } from "~/features/safety/cues.server";
import { everydaySentences } from "./everyday-sentences";

const crises: [string, string[]][] = [
  [
    "My brother had pills and beer. He's snoring weird and I can't wake him. Let him sleep it off?",
    ["overdose"],
  ],
  [
    "Last night he shoved me and blocked the door. He has a gun. How do I do the seven steps?",
    ["violence"],
  ],
  [
    "She stopped all her Xanax two days ago. She's shaking, seeing things and says she can't go on.",
    ["withdrawal", "suicide"],
  ],
];

test.each(crises)("finds the cards for: %s", (text, categories) => {
  expect(findCues(text).hard).toEqual(categories);
});

test.each(crises)(
  "finds the same cards without punctuation, in capitals: %s",
  (text, categories) => {
    const hurried = text.toUpperCase().replaceAll("'", "’").replaceAll(".", "");

    expect(findCues(hurried).hard).toEqual(categories);
  },
);

const hard: Record<string, string[]> = {
  overdose: [
    "i cant wake her up",
    "He won't wake up, help",
    "she is not breathing right",
    "His lips are going blue",
    "there is a gurgling sound",
    "mom took the whole bottle",
    "I think he took too many",
    "he's unconcious on the floor",
    "foaming at the mouth",
    "she took a handful of pills",
  ],
  suicide: [
    "he says he wants to die",
    "She wants to end it all.",
    "Everyone would be better off",
    "he texted that we are better off without him",
    "I have no reason to live",
    "I can’t go on",
    "he is suicidle",
    "she said goodbye to everyone",
    "he keeps hurting himself",
    "I don't want to live like this",
  ],
  violence: [
    "he hit me yesterday",
    "put his hands around my neck",
    "she has a knife",
    "He threatened to kill my dog and me",
    "I'm afraid he'll hurt us",
    "he wouldn't let me leave the kitchen",
    "he forced me",
    "she is hurting the kids",
    "I'm going to hurt him",
    "He pushed me down the stairs",
  ],
  withdrawal: [
    "he had a siezure this morning",
    "she's convulsing",
    "He quit drinking on Monday and is hearing voices",
    "Dad ran out. He doesn't know where he is.",
    "This month they ran out early and for two days he was shaking and sweating",
  ],
  accident: [
    "he is driving drunk right now",
    "She's drunk and about to drive home",
    "the baby is alone with him and he is passed out",
    "the kitchen is on fire",
  ],
};

describe.each(hardCategories)("%s", (category) => {
  test.each(hard[category]!)("has a card for: %s", (text) => {
    expect(findCues(text).hard).toContain(category);
  });
});

test.each(["He is not suicidal.", "She never hit me.", "No seizure so far."])(
  "a negation does not hide a cue: %s",
  (text) => {
    expect(findCues(text).hard).toHaveLength(1);
  },
);

const soft: [string, string][] = [
  ["Can she go cold turkey?", "withdrawal"],
  ["I flushed them", "withdrawal"],
  ["He ran out of his pills", "withdrawal"],
  ["Should I hide her meds?", "withdrawal"],
  ["How many mg is safe?", "withdrawal"],
  ["Is there a taper schedule?", "withdrawal"],
  ["He is mixing pills and beer", "overdose"],
  ["I found fentanil in his room", "overdose"],
  ["She gets pills from a friend", "overdose"],
  ["He punched the wall", "violence"],
  ["She throws things", "violence"],
  ["I am scared of him", "violence"],
  ["He wants to disappear", "suicide"],
  ["I can't do this anymore", "suicide"],
  ["What's the point", "suicide"],
  ["She drove drunk", "accident"],
  ["He was home alone with the kids", "accident"],
];

test.each(soft)("finds a note and no card for: %s", (text, category) => {
  expect(findCues(text)).toEqual({ hard: [], soft: [category], certain: [] });
});

// The twelve ordinary questions of the curriculum. None may get a crisis card.
const questions = [
  "He only drinks at weekends. Is it my place to speak up?",
  "My daughter says this is manipulation.",
  "I made his favourite dinner and he used the next day.",
  "Should I stop paying her phone bill?",
  "My husband took clonazepam for ten years as told. Is he addicted?",
  "Her doctor is lowering it; she's shaky and angry. Should I tell her to go back up?",
  "My friend cancels every time. Is she pushing me away?",
  "He said 'I need to get my life together' and I froze.",
  "We did a surprise family meeting. He left and won't talk.",
  "She's home from rehab and drank on day 12.",
  "Can I tell his doctor what I see?",
  "My boss asks why my wife needs me home.",
];

test.each([...questions, ...everydaySentences])("finds no card for: %s", (text) => {
  expect(findCues(text).hard).toEqual([]);
});

test("every phrase of the list is found", () => {
  const { sets, groups } = readCueList();
  const say = (phrase: string) =>
    phrase
      .split(" ")
      .filter((part) => part !== "...")
      .map((part) => part.replace("?", "").split("/")[0]!)
      .map((word) => (word.startsWith("{") ? sets[word.slice(1, -1)]![0] : word))
      .join(" ");

  for (const { level, category, phrases, with: companions } of groups) {
    for (const phrase of phrases) {
      const text = [say(phrase), ...(companions?.slice(0, 1).map(say) ?? [])].join(". ");
      expect({ text, found: findCues(text)[level] }).toEqual({
        text,
        found: expect.arrayContaining([category]),
      });
    }
  }
});

describe("the time is proportional to the text", () => {
  const kilobytes = (text: string, size: number) => text.repeat((size * 1024) / text.length);
  const time = (text: string) => {
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      findCues(text);
      return performance.now() - started;
    });
    return Math.min(...times);
  };

  test.each([
    "a",
    "hit ",
    "can't wake ",
    "lips ",
    "'",
    "pushed me to the ",
    "\u0301",
    "🙂",
    "{ ... ",
  ])("for 64 kB of %j", (text) => {
    time(kilobytes(text, 8));
    const [short, long] = [time(kilobytes(text, 8)), time(kilobytes(text, 64))];
    expect(long).toBeLessThan(Math.max(200, short * 40));
    expect(long).toBeLessThan(5000);
  });
});
