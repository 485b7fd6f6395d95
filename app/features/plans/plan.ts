import type { PlanKind } from "#db/schema";
import type { AnswerErrors, AnyAnswers, Prompts } from "~/ui/forms/prompt";

export type { PlanKind };

/** Something that happened with a plan: a reward was given, a small act was done. */
export interface PlanNote {
  /** The day where the member lives: "2026-11-20". */
  day: string;
  what: string;
}

/** What is sealed in the row of a plan. */
export interface PlanWords {
  answers: AnyAnswers;
  /** The earliest first. */
  notes: PlanNote[];
}

export interface Plan extends PlanWords {
  id: string;
  kind: PlanKind;
  /** Counts the saves of the form. */
  version: number;
  createdAt: number;
  updatedAt: number;
}

/** Prompts of a form that stand together under a heading. */
export interface PlanPart {
  id: string;
  title: string;
  note?: string;
  prompts: readonly string[];
}

/** A kind of plan that one form asks for. */
export interface PlanForm {
  kind: PlanKind;
  prompts: Prompts;
  /** The parts of a long form. Every prompt is in one of them. */
  parts?: readonly PlanPart[];
  /** The title of its page, and of its section in the download. */
  title: string;
  /** Above the form for one entry. */
  entryTitle: string;
  lead: string;
  /** In the list of plans and in the lessons that teach it, before there is an entry. */
  pitch: string;
  /** Of the fold in a lesson that holds the form: "Add one here". */
  openLabel: string;
  /** Of the button that saves a new entry: "Put it on the shelf". */
  addLabel: string;
  /** What the notes of an entry say: "Given" for "given". */
  noteWords: Readonly<Record<string, string>>;
  /** The prompts that can name an entry in a list. The first one with an answer does. */
  namedBy: string | readonly string[];
  /** How many entries an account may hold. Of a plan with one, a lesson opens the one that there is. */
  most: number;
  /** What the gate must know: a new entry is for members. Reading and erasing stays open to all. */
  content: { title: string; access: "members"; safety: "own-life" | "skill" };
}

/** The id of the form of a plan, in a lesson as on its own page. */
export const planFormId = (kind: PlanKind) => `${kind}-plan`;

/** What has to change before a plan can be saved, and what to try beside it. */
export interface PlanCheck {
  errors: AnswerErrors;
  tip: { title: string; text: string } | null;
}
