import type { Evidence } from "../evidence";
import type { Finding } from "./finding";
import { scoreFeeling, scoreHelp, scoreResponsibility, scoreUnderstanding } from "./score-kindness";
import { scoreBrief, scorePositive, scoreSpecific } from "./score-request";
import type { Element } from "~/content/elements";

const scorers = {
  brief: scoreBrief,
  positive: scorePositive,
  specific: scoreSpecific,
  feeling: scoreFeeling,
  understanding: scoreUnderstanding,
  responsibility: scoreResponsibility,
  help: scoreHelp,
};

export type ReasonOf<E extends Element> = ReturnType<(typeof scorers)[E]>["reason"];
export type Findings7 = { [E in Element]: Finding<ReasonOf<E>> };

/** Scores each of the seven elements by its row of the rubric. */
export function scoreElements(evidence: Evidence) {
  const scored = Object.entries(scorers).map(([element, score]) => [element, score(evidence)]);
  return Object.fromEntries(scored) as Findings7;
}
