import { describe, expect, test } from "vitest";
import { proveTalks } from "#tools/content-check/talks/prove-talks";
import { aScript, gentle, someAnswers } from "#tests/features/dialogues/a-script";
import { mainWay } from "../a-sample-talk";
import { catches, talk, type Mistake } from "../planted";

const inTalk = (what: string, from: string, to: string, says: Mistake["says"], below = 0) => ({
  ...{ what, file: talk, from, to, says, below },
});

const firstCue = 'cue: "Hello."';
const firstReply = 'reply: "Yes."';

describe("the graph of a dialogue:", () => {
  catches([
    inTalk("a next point that is missing", "next: point-2", "next: point-9", "there is no point"),
    inTalk(
      "a fact that nothing sets",
      firstReply,
      'reply: { text: "Yes.", needs: door-open }',
      "nothing sets the fact “door-open”",
    ),
    inTalk(
      "a text heard before the line that it needs",
      firstCue,
      'cue: { text: "Hello.", needs: 1-good }',
      "points.0.cue: needs “1-good”, which is not so after the start",
    ),
    inTalk(
      "a variant that no talk comes to",
      firstCue,
      `${firstCue}\n    variants:\n      - if: { said: 2-good }\n        cue: "Hm."`,
      "no talk comes to this variant",
      2,
    ),
    inTalk(
      "a guard on a line that does not exist",
      firstCue,
      `${firstCue}\n    variants:\n      - if: { said: 9-good }\n        cue: "Hm."`,
      "there is no line “9-good”",
      2,
    ),
    inTalk(
      "a fact named like a line",
      firstReply,
      'reply: { text: "Yes.", sets: 1-mixed }',
      "“1-mixed” is a line",
    ),
    inTalk(
      "a stage direction with the wrong pronoun",
      firstReply,
      `${firstReply}\n        replyStage: lifts her hand`,
      "“her”: Ben is “he”",
      1,
    ),
    inTalk(
      "a note that names the member's part",
      'coach: "It is short."',
      'coach: "Ada is short here."',
      "“Ada” is the member",
    ),
    inTalk(
      "a member in two roles",
      firstReply,
      `reply: "Yes, Mom."\n        after:\n          - { who: them, line: "Sure, Dad." }`,
      "calls the member mother and father",
      2,
    ),
    {
      ...inTalk(
        "a debrief that praises one path",
        "\n---\n\n",
        "\n---\n\nAda parks first.\n\n",
        "“Ada” is the member, who may have said something else",
        3,
      ),
      level: "warning",
    },
    {
      ...inTalk(
        "a talk with one middle",
        mainWay,
        mainWay.replaceAll("point-2", "point-sorry"),
        "there is one middle",
      ),
      below: null,
      level: "warning",
    },
  ]);
});

describe("a text that does not follow is found on the path where it fails:", () => {
  const straight = aScript([gentle, gentle], { answers: someAnswers });
  const [first, second] = straight.points;
  const [good, mixed, harmful] = first!.choices;
  const [lastGood] = second!.choices;
  const opens = { ...harmful!, replyStage: { text: "opens the door", sets: ["door-open"] } };
  const firstPoint = { ...first!, choices: [good!, mixed!, opens] };
  const shuts = { text: "shuts the door", needs: ["door-open"], clears: ["door-open"] };

  test("a stage direction", () => {
    const points = [firstPoint, { ...second!, stage: shuts }];

    expect(proveTalks({ ...straight, points })).toEqual([
      {
        path: ["points", 1, "stage"],
        message: expect.stringMatching(/needs “door-open”, which is not so after 1-good:/),
      },
    ]);
  });

  test("not if a variant is for the path on which it holds", () => {
    const variants = [{ if: { facts: ["door-open"] }, stage: shuts }];

    expect(proveTalks({ ...straight, points: [firstPoint, { ...second!, variants }] })).toEqual([]);
  });

  test("a note that quotes a line which was not said", () => {
    const spoken = { ...good!, line: "Words of the first point" };
    const quoting = { ...lastGood!, coach: "It builds on “Words of the first point.”" };
    const points = [
      { ...first!, choices: [spoken, mixed!, harmful!] },
      { ...second!, choices: [quoting, ...second!.choices.slice(1)] },
    ];

    expect(proveTalks({ ...straight, points })).toEqual([
      {
        path: ["points", 1, "choices", 0, "coach"],
        message: expect.stringMatching(/of 1-good, which was not said after 1-mixed, 2-good/),
      },
    ]);
  });

  test("an answer to own words", () => {
    const answers = { ...someAnswers, blame: { reply: "Out.", stage: shuts } };

    expect(proveTalks({ ...straight, answers, points: [firstPoint, second!] })).toMatchObject([
      { path: ["answers", "blame", "stage"] },
    ]);
  });
});
