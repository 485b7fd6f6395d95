import type { Assessment, Edit } from "./edit";
import { editFeeling, editHelp, editResponsibility, editUnderstanding } from "./kindness-edits";
import { editBrief, editPositive, editSpecific } from "./request-edits";
import type { Element } from "~/content/elements";

const editors: Record<Element, (assessment: Assessment) => Edit | null> = {
  brief: editBrief,
  positive: editPositive,
  specific: editSpecific,
  feeling: editFeeling,
  understanding: editUnderstanding,
  responsibility: editResponsibility,
  help: editHelp,
};

/** What to try for an element that is not met, from the member's own words. */
export function editFor(element: Element, assessment: Assessment): Edit | null {
  return assessment.found[element].score === 2 ? null : editors[element](assessment);
}
