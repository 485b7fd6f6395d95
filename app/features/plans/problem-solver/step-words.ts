import type { AnyAnswers } from "~/ui/forms/prompt";
import type { WindowState } from "~/ui/pictures/windows";
import { problemSteps, stepIds, type ProblemStep } from "./problem-steps";

/** "Step 5 of 7" */
export function placeInWords(step: ProblemStep | "done") {
  return step === "done" ? "All seven steps" : `Step ${stepIds.indexOf(step) + 1} of 7`;
}

/** A window for each step: lit once it is answered. */
export function windowsFor(answers: AnyAnswers, step: ProblemStep | "done"): WindowState[] {
  return stepIds.map((id) =>
    id === step ? "here" : problemSteps[id].isAnswered(answers) ? "lit" : "unlit",
  );
}
