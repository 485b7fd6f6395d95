import type { PlanKind } from "#db/schema";
import type { GatedContent } from "~/features/membership/access";
import type { CrisisNeed } from "~/features/safety/crisis";
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
  /** The prompts of a list that grows row by row. Empty rows are folded. */
  rows?: { titles: readonly string[]; prompts: readonly (readonly string[])[]; more: string };
}

/** A kind of plan that one form asks for. */
export interface PlanForm {
  kind: PlanKind;
  prompts: Prompts;
  /** The same prompts with what the member's own answers add to them, such as options. */
  promptsFor?: (answers: AnyAnswers) => Prompts;
  /** The parts of a long form. Every prompt is in one of them. */
  parts?: readonly PlanPart[];
  /** Whether the form is so long that each part is a fold. */
  isFolded?: true;
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
  /** How many entries an account may hold. If a plan may hold only one, a lesson opens that entry. */
  most: number;
  /** Whether a lesson goes on with the last entry instead of asking for a new one. */
  isResumed?: true;
  /** Whether the plan closes while the safety check says to pause. It can still be erased. */
  stopsOnPause?: true;
  /** What the gate must know about a new entry. Reading and erasing stays open to all. */
  content: Pick<GatedContent, "title" | "access" | "safety">;
  /** For a plan that is one page, of which an account has one. Its `title` may stand in any list. */
  page?: OnePage;
}

/** What a plan that is one page says, beyond its form. */
export interface OnePage {
  /** Above the page. Neither a list nor a printed page shows it. */
  heading: string;
  /** Above the form, in the lesson that teaches the plan. */
  lessonTitle: string;
  /** Below that title, before there is a page. */
  lessonLead: string;
  /** What each answer is called on the page, by the name of its prompt, in the order of the page. */
  labels: Readonly<Record<string, string>>;
  /** The names of the answers that stand out. */
  keys: readonly string[];
  /** Above everything else: whom to call. Without a need, only the emergency number. */
  call: { title: string; text: string; need: CrisisNeed | null; isLineFirst?: true };
  /** Whether a new form is not saved unless the member chooses it. */
  isUnsavedAtFirst: boolean;
  /** Below the page. */
  foot: string;
  /** Another page to go on to, and the words of the link. */
  more?: { kind: PlanKind; text: string };
  /** Asks the reader to go over the page with somebody, until this prompt is answered with "yes". */
  goneOver?: { name: string; label: string; notYet: string; text: string };
}

/** The id of the form of a plan, in a lesson as on its own page. */
export const planFormId = (kind: string) => `${kind}-plan`;

/** What has to change before a plan can be saved, and what to try beside it. */
export interface PlanCheck {
  errors: AnswerErrors;
  tip: { title: string; text: string } | null;
}

/** The kinds whose entries a member can show in a circle. No page of safety or of helpers is among them. */
const shownInCircle: readonly PlanKind[] = [
  "rewards",
  "limits",
  "problem",
  "invitation",
  "self-care",
  "slip",
];

/** Who can see the entries of a kind, as its pages say. */
export function whoSees(kind: PlanKind) {
  const only = "Only you can see this";
  return shownInCircle.includes(kind) ? `${only}, unless you show it in your circle` : only;
}
