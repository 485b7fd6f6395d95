import { describe, expect, test } from "vitest";
import { aContentFolder, filler } from "./a-content-folder";
import { checkContent } from "#tools/content-check/check-content";
import { aSentence, catches, problemsWith, talk } from "./planted";

test("a folder without mistakes has no problems", async () => {
  const { problems, rows } = await checkContent(aContentFolder().root);
  expect(problems).toEqual([]);
  expect(rows.map(({ kind }) => kind)).toEqual([
    "lesson",
    "lesson",
    "lesson",
    "dialogue",
    "guide",
    "article",
    "tonight",
    "page",
  ]);
});

describe("length and reading grade:", () => {
  const hard =
    "Considerable institutional responsibility necessitates comprehensive organizational evaluation of interdisciplinary communication. ";
  const harder = (times: number) => ({
    from: aSentence,
    to: `${hard.repeat(times)}\n\n${aSentence}`,
  });
  catches([
    {
      what: "a text that is too short",
      from: filler(360),
      to: "Short.",
      says: "at least 350",
      below: null,
    },
    {
      what: "a text that is too long",
      from: filler(360),
      to: filler(800),
      says: "cut it",
      below: null,
    },
    { what: "a text that is far too hard", ...harder(14), says: /reading grade/, below: null },
    {
      what: "a text that is a little too hard",
      ...harder(8),
      says: /reading grade/,
      below: null,
      level: "warning",
    },
    {
      what: "a paragraph that is too long",
      from: aSentence,
      to: `${"You can try a small thing today. ".repeat(13)}\n\n${aSentence}`,
      says: "break it in two",
      level: "warning",
    },
  ]);
});

describe("the check reports nothing for:", () => {
  test.each([
    { what: "a wrong word in a quote", from: aSentence, to: "He said, “I’m an addict.”" },
    {
      what: "a wrong word as a first draft",
      from: "You never listen.",
      to: "You’re in denial, you junkie.",
    },
    {
      what: "a harmful line of a conversation",
      file: talk,
      from: "Go away.",
      to: "I’ll hide your pills tonight.",
    },
    {
      what: "a harmful line of the loved one",
      file: talk,
      from: "Hello.",
      to: "I’ll quit tonight.",
    },
    { what: "a warning", from: aSentence, to: "Please never hide the pills." },
    { what: "abuse at home", from: aSentence, to: "Nothing excuses abuse." },
    {
      what: "a claim with its source",
      from: "CRAFT is a set of skills.",
      to: "A study found that 6 in 10 went.",
    },
    ...[
      "The survey you filled in shows your answers.",
      "In a trial run, say it to the mirror.",
      "In a review of your week, note one good hour.",
      "The paper said rain.",
      "Ask what the guideline says.",
      "Rate it from 0 to 10: perhaps 8 out of 10.",
      "One of the people you trust could come.",
      "Stop the car at once if anyone fights.",
      "Quit the game today and call your mother.",
      "You could stop the argument at once by leaving the room.",
      "Drop in every few weeks.",
      "Raise it by half past nine.",
      "Increase your walks by a block every week.",
      "They jumped off a dock into the lake.",
      "Hold her hand while she takes her medicine.",
      "You don’t have to count the pills.",
      "It is dangerous to hide the pills.",
      "He said, “Hide the pills.”",
      "Lock up medicine so that visiting children can’t reach it.",
      "The bathroom is clean, and you can get clean sheets.",
      "It isn’t all in your head, and it’s never just anxiety.",
      "Alcoholics Anonymous meets nearby.",
      "The National Institute on Drug Abuse has a page.",
      "The IP address of your phone can be seen.",
      "Enabling the ringer on your phone helps.",
      "A successful attempt to fix the sink.",
    ].map((to) => ({ what: to, from: aSentence, to })),
    { what: "a statement that nothing is known", from: aSentence, to: "We found no trial of it." },
  ])("$what", async (plant) => {
    const { problems } = await problemsWith(plant);
    expect(problems).toEqual([]);
  });
});
