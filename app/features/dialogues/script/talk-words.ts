import type { Ending } from "./dialogue";

const ordinals = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
];
const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** The member's place in a talk: "Your third line of about five". Turns count from 0. */
export function turnWords(turn: number, total: number) {
  return `Your ${ordinalWord(turn)} line of about ${numberWord(total)}`;
}

export function ordinalWord(turn: number) {
  return ordinals[turn] ?? `${turn + 1}th`;
}

export function numberWord(count: number) {
  return numbers[count] ?? String(count);
}

/** How a talk ended, for lists. The words describe the talk, not the member. */
export const endingWords: Record<Ending, string> = {
  window: "ended with a step toward help",
  calm: "ended calmly",
  escalation: "stopped for safety",
};

/** A line in quotation marks; a silence has none. */
export function quoted(line: string) {
  return line === "…" ? line : `“${line}”`;
}
