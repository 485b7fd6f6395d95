import type { Debrief } from "./debrief";

/**
 * The lines of a finished talk that are worth carrying into a real one: those that did not close the
 * door and were not taken back, and the one to remember. None where the talk had to stop for safety.
 */
export function linesToKeep({ danger, keep, steps }: Debrief): string[] {
  if (danger) return [];
  const said = steps.filter(({ movement, isTakenBack }) => movement !== "closed" && !isTakenBack);
  const lines = [...said.map(({ line }) => line), ...(keep ? [keep.line] : [])];
  // A silence has no words to carry.
  return [...new Set(lines)].filter((line) => /\p{L}/u.test(line));
}
