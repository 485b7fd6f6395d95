import { elements, type Element } from "~/content/elements";
import type { Assessment } from "./edits/edit";
import { editFor } from "./edits/element-edits";
import { editForFlag } from "./edits/flag-edits";
import { elementNames, whyWords } from "./elements/why-words";
import type { ElementFeedback, First, FlagNote } from "./feedback";
import { flagWords } from "./flags/flag-words";
import type { OrdinaryFlag, Range } from "./flags/flags";
import type { Span } from "./phrases/find-signs";
import { purposeOf, unneeded } from "./purpose";

/** What the coach says on each of the seven elements. */
export function elementFeedback(assessment: Assessment) {
  const { elements: skipped, why: whyNot } =
    unneeded[purposeOf(assessment.evidence, assessment.found)];
  return elements.map((element): ElementFeedback => {
    const { score, reason, earned, cost } = assessment.found[element];
    const isNeeded = score === 2 || !skipped.includes(element);
    const whys: Record<string, string> = whyWords[element];
    return {
      element,
      state: (["missing", "nearly", "met"] as const)[score],
      isNeeded,
      earned: rangesOf(earned),
      cost: rangesOf(cost),
      why: isNeeded ? whys[reason]! : whyNot,
      edit: isNeeded ? editFor(element, assessment) : null,
    };
  });
}

/** The note on a flag, if the text has the flag. */
export function noteOn(flag: OrdinaryFlag, assessment: Assessment): FlagNote[] {
  const spans = assessment.evidence.flags.get(flag);
  if (!spans) return [];
  return [
    { flag, marks: rangesOf(spans), ...flagWords[flag], edit: editForFlag(flag, assessment) },
  ];
}

const order: Element[] = [
  "positive",
  "feeling",
  "specific",
  "understanding",
  "help",
  "responsibility",
  "brief",
];

/** The first element that is not met, or null. */
export function firstToTry(feedback: readonly ElementFeedback[]): First {
  const open = order
    .map((element) => feedback.find((one) => one.element === element)!)
    .filter(({ isNeeded, state }) => isNeeded && state !== "met");
  const next = open.find(({ state }) => state === "missing") ?? open[0];
  if (!next) return null;
  const { element, why, edit } = next;
  return { element, title: elementNames[element], why, edit };
}

/** The places of spans in the text. */
export function rangesOf(spans: readonly Span[]): Range[] {
  return spans.map(({ start, end }) => ({ start, end }));
}
