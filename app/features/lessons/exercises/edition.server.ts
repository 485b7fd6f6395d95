import { hash } from "node:crypto";
import type { Exercise } from "./exercise";

/**
 * Returns a hash of the lists that a member chooses from, or undefined for an exercise without lists.
 * Responses hold indexes into these lists, so a response fits only the edition it was given to.
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
