import { inWords } from "~/ui/forms/answers-in-words";
import { nonUsePrompts } from "../non-use-prompts";
import { observationTitle, type Observation } from "../observation";
import { usePrompts } from "../use-prompts";
import type { ListedObservation } from "./observation-entry";

/** An observation as a list shows it, with before, the time itself and afterward. */
export function listedObservation(observation: Observation, today: string): ListedObservation {
  const { id, kind, isFinished } = observation;
  const title = observationTitle(observation.answers, today);
  const rows = rowsOf(observation).filter(({ text }) => text !== "");
  return { id, kind, title, day: observation.answers.day, isFinished, rows };
}

function rowsOf(observation: Observation) {
  if (observation.kind === "use") {
    const { before, outside, sign, did, didWords, ended } = observation.answers;
    const triggers = inWords(usePrompts.outside, outside);
    return [
      { label: "Before", text: before || triggers },
      { label: "First sign", text: sign },
      { label: "What you did", text: didWords || inWords(usePrompts.did, did) },
      { label: "How it ended", text: inWords(usePrompts.ended, ended) },
    ];
  }
  const { activity, joys, before, mine } = observation.answers;
  return [
    { label: "The time", text: activity || inWords(nonUsePrompts.joys, joys) },
    { label: "Your part", text: mine || before },
  ];
}
