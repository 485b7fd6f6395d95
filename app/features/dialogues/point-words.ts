import type { Choice, DialogueScript } from "./dialogue";
import type { Said } from "./dialogue.machine";

/** What the loved one says at a turn, given what has been said before it. */
export function pointWords({ points }: DialogueScript, turn: number, said: readonly Said[]) {
  const { cue, stage, cueOtherwise, stageOtherwise } = points[turn]!;
  if (followsGoodLine(turn, said)) return { cue, stage: stage ?? null };
  return { cue: cueOtherwise ?? cue, stage: stageOtherwise ?? stage ?? null };
}

/** How a choice is worded at its turn, given what has been said before it. */
export function lineOf({ line, lineOtherwise }: Choice, turn: number, said: readonly Said[]) {
  return followsGoodLine(turn, said) ? line : (lineOtherwise ?? line);
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
