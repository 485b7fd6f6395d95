import { elements, type Element } from "~/content/elements";
import type { Debrief, DebriefStep } from "../talk/look-back";

/** One line of each talk, or null if that talk had ended. */
export interface ComparedTurn {
  lines: [DebriefStep | null, DebriefStep | null];
  /** "same": both talks have this line. "parts": the first that differs. "apart": all after it. */
  place: "same" | "parts" | "apart";
}

export interface Comparison {
  turns: ComparedTurn[];
  /** The elements that only the one talk had, and that only the other had. */
  only: [Element[], Element[]];
}

/** Two finished talks of one dialogue, line by line. Lines that were taken back are left out. */
export function compareTalks(one: Debrief, other: Debrief): Comparison {
  const [ones, others] = [standingLines(one), standingLines(other)];
  const longest = Math.max(ones.length, others.length);
  const pairs = Array.from({ length: longest }, (_, turn): ComparedTurn["lines"] => [
    ones[turn] ?? null,
    others[turn] ?? null,
  ]);
  const parting = pairs.findIndex(([left, right]) => left?.line !== right?.line);
  const placeOf = (turn: number) =>
    parting === -1 || turn < parting ? "same" : turn === parting ? "parts" : "apart";
  return {
    turns: pairs.map((lines, turn) => ({ lines, place: placeOf(turn) })),
    only: [onlyIn(one, other), onlyIn(other, one)],
  };
}

function standingLines({ steps }: Debrief) {
  return steps.filter(({ isTakenBack }) => !isTakenBack);
}

function onlyIn({ used }: Debrief, other: Debrief) {
  return elements.filter((element) => used.includes(element) && !other.used.includes(element));
}
