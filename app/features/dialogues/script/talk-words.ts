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

/** How far along a talk is: "Your third line of about five". Turns count from 0. */
export function turnWords(turn: number, total: number) {
  return `Your ${ordinalWord(turn)} line of about ${numberWord(total)}`;
}

export function ordinalWord(turn: number) {
  return ordinals[turn] ?? `${turn + 1}th`;
}

export function numberWord(count: number) {
  return numbers[count] ?? String(count);
}

/** How a talk ended, for lists: said of the talk, never of the member. */
export const endingWords: Record<Ending, string> = {
  window: "ended with a step toward help",
  calm: "ended calmly",
  escalation: "stopped for safety",
};
