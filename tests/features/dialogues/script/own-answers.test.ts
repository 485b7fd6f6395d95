import { expect, test } from "vitest";
import { beginTalk } from "~/features/dialogues/script/follow-script";
import { whatOwnLineLeadsTo } from "~/features/dialogues/script/own-answers";
import { ownLineKinds } from "~/features/coach/own-line/line-kinds";
import { ownLineEffects } from "~/features/dialogues/script/own-lines";
import type { DialogueEvent } from "~/features/dialogues/talk/dialogue.machine";
import { replayDialogue } from "~/features/dialogues/talk/replay-dialogue";
import { aScript, gentle, someAnswers } from "#tests/features/dialogues/a-script";

const straight = aScript([gentle, gentle, gentle], { answers: someAnswers });
const [first, second, third] = straight.points;
const [good, mixed, harmful] = first!.choices;

/** A good line leads on, a mixed one past the second point, a harmful one to the end. */
const script = {
  ...straight,
  points: [
    {
      ...first!,
      choices: [good!, { ...mixed!, next: "point-3" }, { ...harmful!, next: "end" }],
      answers: {
        rescue: { reply: "Only here.", stage: "sits down", next: "end" },
        "warm-vague": {
          reply: "Hm.",
          variants: [{ if: { openness: { from: 3 } }, reply: "Go on.", next: "point-2" }],
        },
      },
    },
    second!,
    third!,
  ],
};

const own = (kind: (typeof ownLineKinds)[number], more = {}): DialogueEvent => ({
  type: "say-own",
  kind,
  text: "My words.",
  ...more,
});

test.each(ownLineKinds)("%s leads where the choice of its weight leads", (kind) => {
  const { weight, mood } = ownLineEffects[kind];
  const outcome = whatOwnLineLeadsTo(beginTalk(straight), kind);
  const next = weight === "none" ? null : "point-2";

  expect(outcome).toMatchObject({ weight, next, reply: `Answer to ${kind}`, stage: null });
  expect(outcome?.mood.openness).toBe(straight.start.openness + mood.openness);
});

test("follows the graph, unless the author names another point", () => {
  const leadsTo = (kind: (typeof ownLineKinds)[number]) =>
    whatOwnLineLeadsTo(beginTalk(script), kind);

  expect(leadsTo("warm-specific")?.next).toBe("point-2");
  expect(leadsTo("lecture")?.next).toBe("point-3");
  expect(leadsTo("blame")?.next).toBe("end");
  expect(leadsTo("rescue")).toMatchObject({ next: "end", reply: "Only here.", coach: null });
  expect(leadsTo("warm-vague")).toMatchObject({ next: "point-2", reply: "Go on." });
});

test("a replay has the member's words, the answer and the mood of the published table", () => {
  const position = replayDialogue(script, [own("warm-specific"), own("blame")])!;

  expect(position).toMatchObject({ turn: 2, point: { id: "point-3" }, canTakeBack: true });
  expect(position.mood).toEqual({ defensiveness: 6, openness: 2, safety: 7 });
  expect(position.said[1]).toMatchObject({
    kind: "harmful",
    choice: null,
    words: { line: "My words.", reply: "Answer to blame", coach: "About blame" },
  });
  const back = replayDialogue(script, [own("warm-specific"), own("blame"), { type: "rewind" }]);
  expect(back).toMatchObject({ turn: 1, point: { id: "point-2" }, mood: { openness: 4 } });
});

test("a line that was not understood costs nothing and stays at its point", () => {
  const position = replayDialogue(script, [own("not-understood"), own("not-understood")])!;

  expect(position).toMatchObject({ turn: 0, point: { id: "point-1" }, mood: script.start });
  expect(position.said.map(({ words }) => words.reply)).toEqual(
    Array(2).fill("Answer to not-understood"),
  );
});

test("a line with a red flag stops the talk", () => {
  const position = replayDialogue(script, [own("not-understood", { isRed: true })]);

  expect(position).toMatchObject({ ending: "escalation", point: null, canTakeBack: false });
});

test("a script without answers takes no own words", () => {
  const silent = aScript([gentle]);

  expect(whatOwnLineLeadsTo(beginTalk(silent), "question")).toBeNull();
  expect(replayDialogue(silent, [own("question")])).toBeNull();
});
