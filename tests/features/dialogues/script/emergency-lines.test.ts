import { expect, test } from "vitest";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { readOwnLine } from "~/features/dialogues/talk/read-own-line.server";
import { replayDialogue } from "~/features/dialogues/talk/replay-dialogue";

test.each([
  ["rising-voices", ["I'm going out the back.", "I'm leaving.", "I'm going to the neighbor."], 3],
  ["the-text", ["Are you thinking about suicide?", "I'm staying on the phone."], 2],
])("in %s each safe act is rewarded, and its words are marked", async (id, lines, turns) => {
  const { script } = (await findDialogue(id))!;
  const events = await Promise.all(lines.map((line) => readOwnLine(script, line)));
  const { said, mood, point } = replayDialogue(script, events)!;

  expect(said.map(({ kind }) => kind)).toEqual(Array(turns).fill("good"));
  expect(mood.safety).toBe(script.start.safety + turns);
  expect(said.every(({ own }) => own!.marks.length > 0)).toBe(true);
  expect(point).not.toBeNull();
  const warm = [await readOwnLine(script, "I love you. I know that this is hard for you.")];
  expect(replayDialogue(script, warm)!.mood.safety).toBeLessThanOrEqual(script.start.safety);
});

test("at night the only line that helps is the call, and a red flag still stops the talk", async () => {
  const { script } = (await findDialogue("pills-and-beer"))!;
  const noon = ["1-good", "2-good", "3-good"].map(
    (choiceId) => ({ type: "say", choiceId }) as const,
  );
  const after = async (line: string) =>
    replayDialogue(script, [...noon, await readOwnLine(script, line)])!;

  const call = await after("My brother won't wake up, his lips are gray. Please send help.");
  expect(call).toMatchObject({ ending: "window", said: { 3: { kind: "good" } } });
  expect((await after("I love you, Cal. Please be okay.")).ending).not.toBe("window");
  expect((await after("Let him sleep it off.")).ending).toBe("escalation");
  expect((await after("I'll slap you awake, I will hurt you.")).said.at(-1)!.event).toMatchObject({
    isRed: true,
  });
  expect(
    replayDialogue(script, [await readOwnLine(script, "I was scared on Friday.")])!.said[0]!.own,
  ).toMatchObject({ kind: expect.not.stringMatching("talks") });
});
