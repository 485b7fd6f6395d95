import type { Choice, DialogueScript, Ending } from "../script/dialogue";
import type { Said } from "./dialogue.machine";

/** What the loved one says at a turn, given what has been said before it. */
export function pointWords({ points }: DialogueScript, turn: number, said: readonly Said[]) {
  const { cue, stage, cueOtherwise, stageOtherwise } = points[turn]!;
  if (followsGoodLine(turn, said)) return { cue, stage: stage ?? null };
  return { cue: cueOtherwise ?? cue, stage: stageOtherwise ?? stage ?? null };
}

type Worded = Pick<Choice, "line" | "lineOtherwise">;

/** How a line is worded at its turn, given what has been said before it. */
export function lineOf({ line, lineOtherwise }: Worded, turn: number, said: readonly Said[]) {
  return followsGoodLine(turn, said) ? line : (lineOtherwise ?? line);
}

/**
 * How a reply is given: as its author wrote it, for the mood it is mostly heard in. A line that does little
 * by itself can also be the last straw, and then the reply sounds like one.
 */
export function replyStageOf({ choice: { kind, replyStage }, after }: Said) {
  if (kind === "harmful" || after.defensiveness < 8) return replyStage ?? null;
  return [replyStage, "past listening now"].filter(Boolean).join("; ");
}

/** What an ending says, given the line that brought it. */
export function endingTextOf(
  { endings, points }: DialogueScript,
  ending: Ending,
  said: readonly Said[],
) {
  const words = endings[ending] ?? endings.calm;
  return followsGoodLine(points.length, said) ? words : (words.otherwise ?? words);
}

// The first turn leans on nothing, so it counts as following a good line.
function followsGoodLine(turn: number, said: readonly Said[]) {
  if (turn === 0) return true;
  const before = said.findLast((line) => line.turn === turn - 1 && !line.isTakenBack);
  return before?.choice.kind === "good";
}

/** A line in quotation marks; a silence has none. */
export function quoted(line: string) {
  return line === "…" ? line : `“${line}”`;
}
