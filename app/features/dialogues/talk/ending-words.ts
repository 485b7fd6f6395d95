import type { Ending } from "../script/dialogue";

/** How a talk ended, for lists: said of the talk, never of the member. */
export const endingWords: Record<Ending, string> = {
  window: "ended with a step toward help",
  calm: "ended calmly",
  escalation: "stopped for safety",
};
