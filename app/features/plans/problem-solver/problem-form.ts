import type { PlanForm } from "../plan";
import { problemPrompts, problemPromptsFor } from "./problem-prompts";

export const problemForm = {
  kind: "problem",
  prompts: problemPrompts,
  promptsFor: problemPromptsFor,
  title: "Your problem solver",
  entryTitle: "One problem, seven steps",
  lead: "One small problem, seven steps. You can stop after any of them and come back.",
  pitch: "One small problem from your own week, taken through seven steps.",
  openLabel: "Begin here",
  addLabel: "Save this, and go to step two",
  noteWords: {},
  namedBy: ["name", "problem"],
  most: 40,
  isResumed: true,
  content: { title: "Your problem solver", access: "members", safety: "own-life" },
} as const satisfies PlanForm;
