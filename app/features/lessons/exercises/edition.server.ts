import { hash } from "node:crypto";
import type { Exercise } from "./exercise";

/**
 * Differs when the lists of an exercise do. What a member chose is kept as places in those lists, so
 * after a change it would tick a line that they never saw. Undefined where nothing is chosen.
 */
export function editionOf(exercise: Exercise): string | undefined {
  const lists = listsOf(exercise);
  return lists && hash("sha256", JSON.stringify(lists), "base64url").slice(0, 16);
}

function listsOf(exercise: Exercise) {
  switch (exercise.kind) {
    case "quiz":
      return exercise.questions.map(({ ask, options }) => [ask, options.map(({ html }) => html)]);
    case "sort":
      return [exercise.groups, exercise.lines.map(({ html }) => html)];
    case "checklist":
      return exercise.checks;
    case "reflect":
    case "life-rating":
      return undefined;
  }
}
