import type { Element } from "~/content/elements";
import type { Edit } from "./edits/edit";
import type { Score } from "./elements/finding";
import type { Flag, OrdinaryFlag, Range, RedFlag } from "./flags/flags";

export type Scores = Record<Element, Score>;

/** The coach's feedback on a text. Only tests read the scores. No page shows them. */
export type Feedback = {
  /** The versions of the rubric, the phrase lists and the model. */
  rubricVersion: string;
  flags: Flag[];
  scores: Scores | null;
} & (
  | { kind: "empty" | "cannot-tell" }
  | { kind: "safety"; notes: { flag: RedFlag; marks: Range[] }[] }
  | {
      kind: "coached";
      opening: string;
      elements: ElementFeedback[];
      notes: FlagNote[];
      first: First;
    }
);

/** A text with the coach's feedback. */
export interface CoachedText {
  text: string;
  feedback: Feedback;
}

export type ElementState = "met" | "nearly" | "missing";

export interface ElementFeedback {
  element: Element;
  state: ElementState;
  /** False if the text does not need this element. */
  isNeeded: boolean;
  /** The words that count for the element, and those that count against it. */
  earned: Range[];
  cost: Range[];
  why: string;
  edit: Edit | null;
}

export interface FlagNote {
  flag: OrdinaryFlag;
  marks: Range[];
  title: string;
  why: string;
  edit: Edit | null;
  /** The element that the same edit improves, or null. */
  mends: Element | null;
}

/** The element to try first if nothing is flagged, or null if all elements are met. */
export type First = { element: Element; title: string; why: string; edit: Edit | null } | null;
