import { periodFor, putForSentences, type Edit } from "./edits";
import {
  edit,
  editBrief,
  editHelp,
  editResponsibility,
  periodEdit,
  type Assessment,
} from "./element-edits";
import type { Span } from "./find-signs";
import type { OrdinaryFlag } from "./flags";

/** Returns the edit for words that are hard to hear, or null if there is none. */
export function editForFlag(flag: OrdinaryFlag, assessment: Assessment): Edit | null {
  const { reading, evidence, offers } = assessment;
  const spans = evidence.flags.get(flag) ?? [];
  const inPlace = (advice: string, words: string) =>
    edit(advice, words, putForSentences(reading, spans, words));
  switch (flag) {
    case "FALSE_I":
      return inPlace("Say your own feeling, and what you saw:", offers.observation);
    case "YOU_ACCUSE":
    case "LABEL":
      return inPlace("Say what you saw, and how it was for you:", offers.observation);
    case "ALWAYS_NEVER":
      return inPlace("Say one time, with its day:", offers.observation);
    case "SARCASM":
      return inPlace("Thank them in plain words:", offers.thanks);
    case "OVER_OWN":
      return editResponsibility(assessment);
    case "BARGAIN":
      return editHelp(assessment);
    case "BUT_AFTER_EMPATHY":
      return periodAt(assessment, spans);
    case "MULTI_TOPIC":
      return editBrief(assessment);
  }
}

function periodAt({ reading }: Assessment, buts: readonly Span[]) {
  const change = buts[0] ? periodFor(reading, buts[0]) : null;
  return change && periodEdit(change);
}
