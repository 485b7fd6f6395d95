import type { Choice, DialogueScript, Ending } from "../script/dialogue";
import type { Said } from "./dialogue.machine";

/** The loved one's words at a turn, which depend on the line before. */
export function pointWords({ points }: DialogueScript, turn: number, said: readonly Said[]) {
  const { cue, stage, cueOtherwise, stageOtherwise } = points[turn]!;
  if (followsGoodLine(turn, said)) return { cue, stage: stage ?? null };
  return { cue: cueOtherwise ?? cue, stage: stageOtherwise ?? stage ?? null };
}

type Worded = Pick<Choice, "line" | "lineOtherwise">;

/** The words of a line at its turn, which depend on the line before. */
export function lineOf({ line, lineOtherwise }: Worded, turn: number, said: readonly Said[]) {
  return followsGoodLine(turn, said) ? line : (lineOtherwise ?? line);
}

/**
 * The stage direction of a reply. The author wrote it for the usual mood. If a line that is not harmful
 * is the last straw, the direction says so too.
 */
export function replyStageOf({ choice: { kind, replyStage }, after }: Said) {
  if (kind === "harmful" || after.defensiveness < 8) return replyStage ?? null;
  return [replyStage, "past listening now"].filter(Boolean).join("; ");
}

/** The text of an ending, which depends on the last line. */
export function endingTextOf(
  { endings, points }: DialogueScript,
  ending: Ending,
  said: readonly Said[],
) {
  const words = endings[ending] ?? endings.calm;
  return followsGoodLine(points.length, said) ? words : (words.otherwise ?? words);
}

// The first turn has no line before it and counts as following a good one.
function followsGoodLine(turn: number, said: readonly Said[]) {
  if (turn === 0) return true;
  const before = said.findLast((line) => line.turn === turn - 1 && !line.isTakenBack);
  return before?.choice.kind === "good";
}

/** A line in quotation marks; a silence has none. */
export function quoted(line: string) {
  return line === "…" ? line : `“${line}”`;
}
