import { expect, test } from "vitest";
import { emergencyKinds } from "~/features/coach/own-line/emergency-line";
import { aLineOf } from "~/features/dialogues/script/dialogue-reach";
import { answerAt, emergencyAt, ownKindsAt } from "~/features/dialogues/script/own-answers";
import { findDialogue, listDialogues } from "~/features/dialogues/dialogues.server";
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

test("own words can be said at every point of every talk, and each kind has an answer", async () => {
  for (const { id, script } of await listDialogues()) {
    for (const point of script.points) {
      const kinds = ownKindsAt(script, point);
      expect(kinds.length, `${id} ${point.id}`).toBeGreaterThanOrEqual(9);
      for (const kind of kinds) expect(answerAt(script, point, kind)?.reply).toBeTruthy();
    }
  }
});

test("an emergency knows only its own kinds, and a line of the usual kinds gets no answer there", async () => {
  const { script } = (await findDialogue("rising-voices"))!;
  const [first] = script.points;
  expect(emergencyAt(script, first!)?.table).toBe("leave");
  expect(ownKindsAt(script, first!)).toEqual(emergencyKinds);
  expect(answerAt(script, first!, "warm-specific")).toBeUndefined();
  const old = { type: "say-own", kind: "warm-specific", text: "From an older page." } as const;
  expect(replayDialogue(script, [old])).toBeNull();
});

test("whoever provokes in a scene of violence is told to leave, whatever was said before", async () => {
  const { script } = (await findDialogue("rising-voices"))!;
  const safe = [aLineOf("leaves"), aLineOf("leaves"), aLineOf("leaves")];
  for (let before = 0; before <= safe.length; before += 1) {
    const end = replayDialogue(script, [...safe.slice(0, before), aLineOf("provokes")])!;
    expect(end.ending, `after ${before}`).toBe("escalation");
    expect(end.endingWords!.title).toBe("Leave, then call");
  }
  const away = replayDialogue(script, [...safe, aLineOf("leaves")])!;
  expect(away).toMatchObject({ ending: "calm", endingWords: { title: "You got out" } });
});

test("a talk about suicide opens only to who asks, stays and brings help", async () => {
  const { script } = (await findDialogue("the-text"))!;
  const talk = (...kinds: Parameters<typeof aLineOf>[0][]) =>
    replayDialogue(script, kinds.map(aLineOf))!;
  expect(talk("asks", "stays", "calls", "calls").ending).toBe("window");
  expect(talk("talks", "talks", "talks", "talks")).toMatchObject({
    ending: "calm",
    endingWords: { title: "Not finished yet" },
  });
  for (const harmful of ["leaves", "delays", "provokes"] as const) {
    expect(talk(harmful).ending).toBe("escalation");
  }
  expect(talk("not-understood", "asks")).toMatchObject({ turn: 1, point: { id: "point-2" } });
});
