import { expect, test } from "vitest";
import type { DialogueEvent } from "~/features/dialogues/talk/dialogue.machine";
import { replayDialogue } from "~/features/dialogues/talk/replay-dialogue";
import { aScript, gentle } from "#tests/features/dialogues/a-script";

const script = aScript([gentle, gentle, gentle]);
const fragile = aScript([[{}, {}, { defensiveness: 3 }], gentle]);

/** "1-good" says that line, "rewind" takes the last one back. */
function after(...moves: string[]) {
  return replayDialogue(script, eventsOf(moves));
}

function eventsOf(moves: string[]): DialogueEvent[] {
  return moves.map((move) =>
    move === "rewind" ? { type: "rewind" } : { type: "say", choiceId: move },
  );
}

test("begins at the first point in the mood of the script", () => {
  expect(after()).toMatchObject({ turn: 0, mood: script.start, said: [], ending: null });
});

test("each line moves the mood and brings the next point", () => {
  const position = after("1-good", "2-harmful");

  expect(position).toMatchObject({ turn: 2, point: { cue: "Cue 3" }, ending: null });
  expect(position?.mood).toEqual({ defensiveness: 6, openness: 4, safety: 7 });
});

test("ends with the last line and accepts nothing after it", () => {
  const whole = ["1-good", "2-good", "3-harmful"];

  expect(after(...whole)).toMatchObject({ ending: "calm", point: null, canTakeBack: false });
  expect(after(...whole, "rewind")).toBeNull();
  expect(after(...whole, "3-good")).toBeNull();
});

test.each([
  ["a line of another point", ["2-good"]],
  ["a line that does not exist", ["1-nothing"]],
  ["a line said twice", ["1-good", "1-good"]],
  ["taking back before anything was said", ["rewind"]],
])("%s cannot have happened", (_, moves) => {
  expect(after(...moves)).toBeNull();
});

test("taking a harmful line back restores its point and the mood before it", () => {
  expect(after("1-good", "2-harmful")).toMatchObject({ canTakeBack: true });

  const position = after("1-good", "2-harmful", "rewind");

  expect(position).toMatchObject({ turn: 1, canTakeBack: false });
  expect(position?.mood).toEqual(after("1-good")?.mood);
  expect(position?.said.map(({ choice, isTakenBack }) => [choice?.id, isTakenBack])).toEqual([
    ["1-good", false],
    ["2-harmful", true],
  ]);
});

test.each(["1-good", "1-mixed"])("%s cannot be taken back, because it is not harmful", (line) => {
  expect(after(line)).toMatchObject({ canTakeBack: false });
  expect(after(line, "rewind")).toBeNull();
});

test("only one line per point can be taken back", () => {
  expect(after("1-harmful", "rewind", "1-harmful")).toMatchObject({ canTakeBack: false });
  expect(after("1-harmful", "rewind", "1-harmful", "rewind")).toBeNull();
});

test("another line can be taken back at another point", () => {
  const moves = ["1-harmful", "rewind", "1-harmful", "2-harmful", "rewind", "2-good"];

  expect(after(...moves)).toMatchObject({ turn: 2, mood: { defensiveness: 6, openness: 4 } });
});

test("only the last line can be taken back, not the one before it too", () => {
  expect(after("1-harmful", "2-harmful", "rewind", "rewind")).toBeNull();
  expect(after("1-harmful", "2-good", "rewind")).toBeNull();
});

test("danger ends the talk", () => {
  const moves = eventsOf(["1-harmful"]);

  expect(replayDialogue(fragile, moves)).toMatchObject({ ending: "escalation", turn: 1 });
  expect(replayDialogue(fragile, [...moves, { type: "rewind" }])).toBeNull();
  expect(replayDialogue(fragile, [...moves, ...eventsOf(["2-good"])])).toBeNull();
});

test("the window ending needs a script that has it", () => {
  const warm = aScript([[{ defensiveness: -2, openness: 4 }, {}, {}]]);

  expect(replayDialogue(warm, eventsOf(["1-good"]))?.ending).toBe("window");
  expect(replayDialogue({ ...warm, window: false }, eventsOf(["1-good"]))?.ending).toBe("calm");
});
